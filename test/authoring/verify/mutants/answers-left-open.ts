import { question, option, rule, without, addRule, type Loose, type Mutant } from './mutant.js';

export const UNSURE: readonly Mutant[] = [
  {
    name: '"not sure" means no',
    property: 'engine',
    says: /c_pee.*careful.*"self-care"; expected one of emergency, urgent, soon/s,
    seed: (pack) => {
      question(pack, 'c_pee').careful = 'self-care';
    },
  },
  {
    name: 'not sure of lost power counts as soon',
    property: 'unsure',
    says: /c_weak, not sure: less than urgent/,
    seed: (pack) => {
      question(pack, 'c_weak').careful = 'soon';
    },
  },
  {
    name: 'exact signs lose their careful level',
    property: 'unsure',
    says: /c_numb, not sure: less than urgent/,
    seed: (pack) => delete question(pack, 'c_numb').careful,
  },
  {
    name: 'a screen with emergencies counts "not sure" as soon',
    property: 'unsure',
    says: /f_now, not sure: less than urgent/,
    seed: (pack) => {
      question(pack, 'f_now').careful = 'soon';
    },
  },
  {
    name: 'a careful level is stated nowhere else',
    property: 'unsure',
    says: /c_teen has the careful level urgent, but properties\.yml does not state it/,
    seed: (pack) => {
      question(pack, 'c_teen').careful = 'urgent';
    },
  },
  {
    name: 'a careful level is stated of a question without signs',
    property: 'unsure',
    says: /careful names c_cancer, which asks for no danger sign/,
    seed: (pack) => {
      pack.properties.careful = [{ question: 'c_cancer', level: 'soon', because: 'x' }];
    },
  },
  {
    name: 'a rule on new pain forgets who is not sure whether it is new',
    property: 'doubt',
    says: /"not sure" on e_before gives less than urgent/,
    seed: (pack) => {
      pack.conditions.new_pain = { q: 'e_before', in: ['first', 'different'] };
    },
  },
  {
    name: 'a doubt on an illness counts for nothing, and nobody said so',
    property: 'doubt',
    says: /"not sure" on c_long gives less than/,
    seed: (pack) => delete question(pack, 'c_long').unsureAs,
  },
  {
    name: 'a doubt that counts for nothing is stated nowhere else',
    property: 'doubt',
    says: /"not sure" on c_long counts for nothing, but properties\.yml does not state it/,
    seed: (pack) => {
      pack.properties.absent = pack.properties.absent.filter(
        ({ question: id }: Loose) => id !== 'c_long',
      );
    },
  },
  {
    name: 'a screen does not offer "not sure"',
    property: 'unsure',
    says: /s_legs does not offer "not sure"/,
    seed: (pack) => delete question(pack, 's_legs').unsure,
  },
  {
    name: 'exact signs do not offer "not sure"',
    property: 'unsure',
    says: /c_hip does not offer "not sure"/,
    seed: (pack) => delete question(pack, 'c_hip').unsure,
  },
  {
    name: 'a screen cannot be denied',
    property: 'denied',
    says: /s_legs cannot be denied/,
    seed: (pack) => {
      question(pack, 's_legs').options = without(question(pack, 's_legs').options, 'none');
    },
  },
  {
    name: 'exact signs cannot be denied once their line is ticked',
    property: 'denied',
    says: /c_hip cannot be denied/,
    seed: (pack) => {
      question(pack, 'c_hip').options = without(question(pack, 'c_hip').options, 'none');
    },
  },
  {
    name: 'the only denial covers a question of its own',
    property: 'denied',
    says: /c_hip cannot be denied/,
    seed: (pack) => {
      option(pack, 'c_hip', 'none').covers = ['c_calf'];
    },
  },
  {
    name: 'the exclusive answer is there twice',
    property: 'engine',
    says: /none/,
    seed: (pack) => {
      question(pack, 'f_now').options.push({ id: 'none', exclusive: true });
    },
  },
];

export const COVERED: readonly Mutant[] = [
  {
    name: 'a line no longer leads to its exact signs',
    property: 'covered',
    says: /c_chest asks for exact signs and no line covers it/,
    seed: (pack) => delete option(pack, 'f_now', 'now_chest').covers,
  },
  {
    name: 'all of several lines lose the same exact signs',
    property: 'covered',
    says: /c_weak asks for exact signs and no line covers it/,
    seed: (pack) => {
      for (const line of ['pw_leg', 'pw_walk', 'pw_hand'])
        option(pack, 's_power', line).covers = ['c_numb'];
    },
  },
  {
    name: 'a sign covers the question that it stands in',
    property: 'engine',
    says: /itself/,
    seed: (pack) => {
      option(pack, 'c_weak', 'w_falls').covers = ['c_weak'];
    },
  },
  {
    name: 'a line covers a question that there is not',
    property: 'engine',
    says: /c_lungs/,
    seed: (pack) => {
      option(pack, 's_ill', 'breath').covers = ['c_lungs'];
    },
  },
];

export const ASKED: readonly Mutant[] = [
  {
    name: 'a screen is hidden behind a condition',
    property: 'flags-asked',
    says: /s_legs is a red flag that these answers pass over/,
    seed: (pack) => {
      question(pack, 's_legs').when = { q: 'e_where', is: 'knee' };
    },
  },
  {
    name: 'one sign of a screen is hidden behind a condition',
    property: 'flags-asked',
    says: /f_now\.st_limb is a red flag that these answers pass over/,
    seed: (pack) => {
      option(pack, 'f_now', 'st_limb').when = { ref: 'age50' };
    },
  },
  {
    name: 'some who tick the line are not asked for its exact signs',
    property: 'flags-asked',
    says: /c_chest is a red flag that these answers pass over/,
    seed: (pack) => {
      question(pack, 'c_chest').when = { ref: 'age50' };
    },
  },
  {
    name: 'a stage of pregnancy is not asked for one of its signs',
    property: 'flags-asked',
    says: /c_pregsigns\.pg_head is a red flag that these answers pass over/,
    seed: (pack) => {
      option(pack, 'c_pregsigns', 'pg_head').when = { q: 'c_preg', in: ['preg_late', 'postnatal'] };
    },
  },
  {
    name: 'a line is offered to fewer than properties.yml says',
    property: 'flags-asked',
    says: /s_ill\.head is a red flag that these answers pass over/,
    seed: (pack) => {
      option(pack, 's_ill', 'head').when = { ref: 'age60' };
    },
  },
  {
    name: 'a rule ends the interview too early',
    property: 'flags-asked',
    says: /rule "fever_preg" ends the interview/,
    seed: (pack) => {
      rule(pack, 'fever_preg').ends = true;
    },
  },
  {
    name: 'an end comes at less than urgent',
    property: 'flags-asked',
    says: /at only soon/,
    seed: (pack) => {
      rule(pack, 'child').urgency = 'soon';
    },
  },
  {
    name: 'a rule depends on what a host can switch off',
    property: 'host',
    says: /depends on t_signs/,
    seed: (pack) => addRule(pack, 'odd', 'soon', { q: 't_signs', is: 'cold' }),
  },
  {
    name: 'a screen belongs to a perspective',
    property: 'engine',
    says: /perspective is not for red-flag questions/,
    seed: (pack) => {
      question(pack, 's_legs').perspective = 'traditional';
    },
  },
];

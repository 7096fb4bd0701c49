import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceSection, dangersSection } from '../../../src/authoring/preview/advice.js';
import { causesSection } from '../../../src/authoring/preview/causes.js';
import { coverSection, resultSection } from '../../../src/authoring/preview/cover.js';
import { governanceSection } from '../../../src/authoring/preview/governance.js';
import { Html } from '../../../src/authoring/preview/html.js';
import type { Section } from '../../../src/authoring/preview/parts.js';
import { perspectivesSection } from '../../../src/authoring/preview/perspectives.js';
import { questionsSection } from '../../../src/authoring/preview/questions.js';
import { regionsSection } from '../../../src/authoring/preview/regions.js';
import { rulesSection } from '../../../src/authoring/preview/rules.js';
import { authored } from '../authored.js';
import { seen, view } from './view.js';

type Loose = any;

const question = (pack: Loose, id: string): Loose =>
  pack.questions.find((each: Loose) => each.id === id);

/** What a reader sees of one item of a section. */
function article({ body }: Section, id: string): string {
  const found = String(body)
    .split('<article')
    .find((part) => part.includes(` id="${id}"`));
  assert.ok(found, id);
  return seen(new Html(`<article${found}`));
}

test('questions: each says how it is asked, what "not sure" does, and what belongs to it', () => {
  const section = questionsSection(view());
  assert.match(
    article(section, 'question-age'),
    /Asked first, of everybody it concerns · one answer/,
  );
  assert.match(
    article(section, 'question-danger'),
    /never skipped · several answers · offers "not sure" /,
  );
  assert.match(
    article(section, 'question-power'),
    /asked of whoever ticks it · several answers · offers "not sure" · behind danger , line weak /,
  );
  assert.match(article(section, 'question-power'), /Try to lift the front of your foot\./);
  const stated = questionsSection(view((pack) => (question(pack, 'power').careful = 'soon')));
  assert.match(
    article(stated, 'question-power'),
    /open or "not sure" gives Soon: days to two weeks/,
  );
  assert.deepEqual(
    section.items!.map(({ id }) => id),
    authored().questions.map(({ id }) => `question-${id}`),
  );
});

test('questions: a number says its bounds, and has no table of answers', () => {
  const numbered = questionsSection(
    view((pack) => {
      Object.assign(question(pack, 'onset'), {
        type: 'number',
        min: 0,
        max: 10,
        options: undefined,
      });
    }),
  );
  const text = article(numbered, 'question-onset');
  assert.match(text, /a number from 0 to 10/);
  assert.doesNotMatch(text, /Answer en/);
});

test('questions: an answer shows its label, hint, level, reason, action, share and mark', () => {
  const section = questionsSection(view());
  const danger = article(section, 'question-danger');
  assert.match(danger, /numb Emergency Grade C S1 · not signed/);
  assert.match(
    danger,
    /Reason: You told us of new numbness\. Action: Go to the emergency department\./,
  );
  assert.match(danger, /Fever Or shivers\./);
  assert.match(danger, /none chosen alone/);
  // Base rates 0.5 and 0.3 by stratum, on what the question says.
  assert.match(article(section, 'question-onset'), /effort Answered by young: 50 % old: 30 % C S1/);
  assert.match(article(section, 'question-cold'), /Often It can come from a slow thyroid\./);
});

test('questions: a line says what it covers, an opinion that it is one, a sign how to check it', () => {
  const section = questionsSection(view());
  assert.match(article(section, 'question-danger'), /weak covers power A weak leg/);
  const power = article(section, 'question-power');
  assert.match(power, /told Urgent: same day what somebody else thinks/);
  assert.match(power, /My foot will not lift Stand on your heels\./);
});

test('rules: each with its level, whether it ends the questions, its condition and its words', () => {
  const rule = article(rulesSection(view((pack) => (pack.rules[0].ends = true))), 'rule-brittle');
  assert.match(rule, /At least Soon: days to two weeks · ends the questions/);
  assert.match(rule, /You are over 50 and have weak bones\./);
  assert.match(
    seen(rulesSection(view()).body),
    /No answer A danger sign was not answered\. "Not sure" You were not sure/,
  );
});

test('result: every level and every action, with its words', () => {
  const text = seen(resultSection(view()).body);
  for (const words of [
    'Go now',
    'Go today',
    'Go soon',
    'Care for it yourself',
    'Take a list of your medicines.',
    'Go to the emergency department.',
  ])
    assert.ok(text.includes(words), words);
});

test('cover: what is read before the first question', () => {
  assert.match(seen(coverSection(view()).body), /A short check\..*About a minute.*Children/);
});

test('causes: ranked ones have a prior and ratios, cards a condition, counted ones points', () => {
  const section = causesSection(view());
  const strain = article(section, 'cause-strain');
  assert.match(strain, /How common young old Rests on share, before .* 0\.5 0\.3 B S1/);
  assert.match(strain, /start : "After effort" ratio 1\.6 1\.8/);
  assert.match(article(section, 'cause-wear'), /start : "Slowly" share 0\.8 0\.9/);
  const card = article(section, 'cause-bone_loss');
  assert.match(card, /shown by rule, never ranked/);
  assert.match(card, /Fits partly when all of these \[weak_bones\]/);
  const counted = article(section, 'cause-yang');
  assert.match(counted, /counted in points/);
  assert.match(counted, /Strong from 2 points, partly from 1\. Strong only when cold: "Often"/);
});

test('causes: what the words claim stands beside the numbers', () => {
  const claimed = causesSection(
    view((pack) => (pack.causes[0].claims = { for: ['onset.effort'], against: ['onset.slow'] })),
  );
  assert.match(
    article(claimed, 'cause-strain'),
    /claim that these speak for it start: "After effort" and these against start: "Slowly"/,
  );
});

test('perspectives: the choices behind the fit, and that points claim no odds', () => {
  const section = perspectivesSection(view());
  const bio = article(section, 'perspective-biomedical');
  assert.match(bio, /part of the summed evidence that counts 0\.75/);
  assert.match(bio, /"something else", by group \(young, old\) 0\.2, 0\.2/);
  assert.match(
    bio,
    /fits strongly from evidence 0\.7 \(natural log\), 0\.5 of the best cause, 1 of "something else"/,
  );
  const traditional = article(section, 'perspective-traditional');
  assert.match(traditional, /Only while the level is below Urgent: same day/);
  assert.match(traditional, /By points, never by odds/);
  assert.match(
    seen(section.body),
    /At most 5 questions for evidence; none .* 0\.001 nats; .* ratio of 1\.5/,
  );
});

test('perspectives: a number that is not given is what the engine takes', () => {
  const bare = view((pack) => {
    for (const key of ['shrinkage', 'lrCap', 'questionCap', 'dependenceDiscount'])
      delete pack.head.perspectives[0][key];
  });
  const text = article(perspectivesSection(bare), 'perspective-biomedical');
  assert.match(
    text,
    /that counts 1 greatest ratio of one answer no limit greatest ratio of one question no limit/,
  );
});

test('advice: of what kind, when it shows, when it must not, and for which causes', () => {
  const walk = article(adviceSection(view()), 'advice-walk');
  assert.match(
    walk,
    /self-care · at Soon: days to two weeks Self-care · where one of these fits at least partly: Name of strain , Name of wear/,
  );
  assert.match(walk, /Hidden when this is so or not known: danger signs: "New numbness/);
  const all = article(adviceSection(view((pack) => delete pack.advice[0].causes)), 'advice-walk');
  assert.match(all, /with any causes/);
});

test('dangers: each with its level, what ticks it, where the page speaks of it, and its words', () => {
  const section = dangersSection(view());
  assert.match(
    article(section, 'danger-numb'),
    /numb Emergency · the list that stands when nothing else can be shown, what to watch for, strain Ticked as danger signs: "New numbness between the legs".*S1/,
  );
  const fever = article(section, 'danger-fever');
  assert.match(
    fever,
    /Urgent: same day · what to watch for, strain Ticked as danger signs: "Fever"/,
  );
  assert.match(fever, /To watch for only when age: "50 or over" \[older\].*Fever or shivers/);
  const idle = dangersSection(view((pack) => (pack.head.redFlags = ['numb'])));
  assert.match(article(idle, 'danger-foot'), /Emergency · not used/);
  assert.deepEqual(
    section.items!.map(({ id }) => id),
    ['danger-numb', 'danger-foot', 'danger-fever'],
  );
});

test('governance: nobody has signed until somebody has', () => {
  assert.match(seen(governanceSection(view()).body), /Not signed\. .*Signed by nobody/);
  const signed = seen(governanceSection(view((pack) => (pack.head.reviewedBy = 'Dr A'))).body);
  assert.doesNotMatch(signed, /Not signed/);
  assert.match(signed, /Signed by Dr A/);
  assert.match(signed, /sha256-x/);
  assert.match(
    seen(governanceSection(view((pack) => delete pack.head.defaults)).body),
    /grade and sources has none|has none/,
  );
});

test('regions: without a file it says what stands for the numbers; with one, each country', () => {
  assert.match(
    seen(regionsSection(view()).body),
    /Where it is not known, words stand for the numbers\./,
  );
  const sources = { ONE: { cite: 'A state', url: 'https://example.org/1', read: 'full' } } as const;
  const regions = {
    reviewBy: '2027-01-01',
    reviewedBy: '',
    sources,
    regions: {
      AA: {
        emergency: { numbers: ['112', '999'], sources: ['ONE'] },
        advice: { number: '111', name: 'Line', sources: ['ONE'] },
        places: { doctor: { en: 'GP', de: 'Hausarzt' }, urgent: 'Walk-in', sources: ['ONE'] },
      },
      BB: { emergency: { numbers: ['000'], sources: ['ONE'] } },
    },
  };
  const text = seen(regionsSection(view(undefined, { regions })).body);
  assert.match(text, /Not signed\. Due 2027-01-01/);
  assert.match(
    text,
    /AA 112, 999 Line 111 urgent care: Walk-in; doctor: GP \/ Hausarzt ONE BB 000 ONE/,
  );
});

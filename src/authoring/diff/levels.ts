import { isBelow, type PackJson, type Role, type Urgency } from '../../engine/index.js';
import { doubtsIn } from '../doubts.js';

/** A level that a pack gave, or gives, to somebody. */
export interface LevelChange {
  readonly kind: 'dropped' | 'lowered' | 'raised' | 'added';
  readonly what:
    | 'danger sign'
    | 'rule'
    | 'people of the rule'
    | '"not sure" on'
    | '"not sure" in a rule, on'
    | 'danger signs, no longer asked of everybody, in'
    | 'case';
  readonly id: string;
  readonly old: string | null;
  readonly new: string | null;
  /** The option's label, the rule's reason or the case's title. */
  readonly words?: string;
}

/** Every level that was lowered or dropped, raised or added, by what the two packs say of it. */
export function levelChanges(old: PackJson, now: PackJson): readonly LevelChange[] {
  return [
    ...compare('danger sign', dangerSigns(old), dangerSigns(now)),
    ...compare('rule', rules(old), rules(now)),
    ...compare('"not sure" on', unsure(old), unsure(now)),
    ...compare('"not sure" in a rule, on', doubts(old, now), doubts(now, old)),
    ...skippable(old, now),
  ];
}

/** The verdict on one level that changed; null where it did not. */
export function verdictOn(
  old: Urgency | undefined,
  now: Urgency | undefined,
): LevelChange['kind'] | null {
  if (old === now) return null;
  if (now === undefined) return 'dropped';
  if (old === undefined) return 'added';
  return isBelow(now, old) ? 'lowered' : 'raised';
}

/** True for what may leave somebody with a lower level than before. */
export function isLower({ kind }: LevelChange): boolean {
  return kind === 'dropped' || kind === 'lowered';
}

interface Level {
  readonly urgency: Urgency;
  readonly words?: string;
}
type Levels = ReadonlyMap<string, Level>;

function compare(what: LevelChange['what'], old: Levels, now: Levels): readonly LevelChange[] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): readonly LevelChange[] => {
    const [before, after] = [old.get(id), now.get(id)];
    const kind = verdictOn(before?.urgency, after?.urgency);
    return kind
      ? [
          {
            kind,
            what,
            id,
            old: before?.urgency ?? null,
            new: after?.urgency ?? null,
            words: after?.words ?? before?.words,
          },
        ]
      : [];
  });
}

function dangerSigns({ questions, text }: PackJson): Levels {
  const [words] = Object.values(text);
  return new Map(
    questions.flatMap(({ id, options }) =>
      options.flatMap((option) =>
        option.flag
          ? [
              [
                `${id}.${option.id}`,
                { urgency: option.flag, words: words?.questions[id]?.options[option.id]?.label },
              ] as const,
            ]
          : [],
      ),
    ),
  );
}

function rules({ rules: own, text }: PackJson): Levels {
  const [words] = Object.values(text);
  return new Map(own.map(({ id, urgency }) => [id, { urgency, words: words?.rules[id] }]));
}

/** The level of each question about danger signs while it is open, or stays "not sure". */
function unsure({ questions }: PackJson): Levels {
  return new Map(
    questions
      .filter(
        ({ role, options }) =>
          role === 'confirm' || options.some(({ flag, covers }) => flag ?? covers),
      )
      .map(({ id, careful, options }) => {
        const hasEmergency = options.some(({ flag }) => flag === 'emergency');
        return [id, { urgency: careful ?? (hasEmergency ? 'urgent' : 'soon') }];
      }),
  );
}

/** The level that a doubt gives by each rule that names it; of rules that the other pack has too. */
function doubts(pack: PackJson, other: PackJson): Levels {
  const kept = new Set(other.rules.map(({ id }) => id));
  const asked = new Set(other.questions.map(({ id }) => id));
  return new Map(
    pack.rules
      .filter(({ id }) => kept.has(id))
      .flatMap(({ id, when, urgency }) =>
        doubtsIn(when, pack)
          .filter(({ question, counts }) => counts && asked.has(question))
          .map(({ question }) => [`${question}, rule ${id}`, { urgency }] as const),
      ),
  );
}

const MAY_BE_SKIPPED: ReadonlySet<Role> = new Set(['evidence', 'pattern']);

/** Danger signs on a question that the engine may now leave out, or asks behind a line only. */
function skippable(old: PackJson, now: PackJson): readonly LevelChange[] {
  return now.questions.flatMap((question): readonly LevelChange[] => {
    const before = old.questions.find(({ id }) => id === question.id);
    if (!before || !question.options.some(({ flag }) => flag)) return [];
    const isSkipped = !MAY_BE_SKIPPED.has(before.role) && MAY_BE_SKIPPED.has(question.role);
    const isCovered = linesOver(old, question.id) === '' && linesOver(now, question.id) !== '';
    if (!isSkipped && !isCovered) return [];
    return [
      {
        kind: 'lowered',
        what: 'danger signs, no longer asked of everybody, in',
        id: question.id,
        old: before.role,
        new: isCovered ? `behind ${linesOver(now, question.id)}` : question.role,
      },
    ];
  });
}

function linesOver({ questions }: PackJson, covered: string): string {
  return questions
    .flatMap(({ id, options }) =>
      options.filter(({ covers }) => covers?.includes(covered)).map((line) => `${id}.${line.id}`),
    )
    .join(', ');
}

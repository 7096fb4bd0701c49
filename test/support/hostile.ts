import { INHERITED, LEVELS, NUMBERS, SCRIPTS, TRICKS, WRONG, EXECUTED } from './hostile-values.js';

/**
 * Ways to spoil a pack, for tests of what a hostile one can do: each takes the pack's JSON, changes
 * it at a place that a random number chooses, and says what it did. What they hold would set
 * `EXECUTED` on the global object if it ran.
 */
type Loose = any;

/** Numbers in [0, 1). */
export type Random = () => number;

/** One of a list. */
export const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random() * items.length)]!;

/** A random place in the pack: the object or list, and the key in it. */
function place(
  pack: Loose,
  random: Random,
): { readonly parent: Loose; readonly key: string; readonly path: string } {
  let parent = pack;
  let path = '';
  for (;;) {
    const keys = Object.keys(parent);
    const key = keys.length ? pick(keys, random) : 'extra';
    path += `/${key}`;
    const child = parent[key];
    if (
      typeof child !== 'object' ||
      child === null ||
      Object.keys(child).length === 0 ||
      (path.length > 12 && random() < 0.2)
    )
      return { parent, key, path };
    parent = child;
  }
}

function put(pack: Loose, random: Random, value: unknown, what: string): string {
  const { parent, key, path } = place(pack, random);
  parent[key] = value;
  return `${path} = ${what}`;
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = { q: 'age', is: 'old' };
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

function everyString(value: Loose, change: (text: string) => string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    if (typeof value[key] === 'string') value[key] = change(value[key]);
    else everyString(value[key], change);
  }
}

const question = (pack: Loose, random: Random): Loose =>
  pick(
    [...(pack.questions ?? [])].filter((each) => typeof each === 'object' && each),
    random,
  ) ?? {};

/** Changes that often leave a pack which loads, but which means something else. */
function rewire(pack: Loose, random: Random): string {
  const [one, other] = [question(pack, random), question(pack, random)];
  const changes: Readonly<Record<string, () => void>> = {
    covers: () => {
      (pick<Loose>(one.options, random) ?? {}).covers = [other.id];
    },
    uncovered: () => {
      for (const option of one.options) delete option.covers;
    },
    opinion: () => {
      (pick<Loose>(one.options, random) ?? {}).opinion = random() < 0.5;
    },
    careful: () => {
      one.careful = pick(LEVELS, random);
    },
    needs: () => {
      (pick<Loose>(pack.causes, random) ?? {}).needs = [one.id, other.id];
    },
    danger: () => {
      const danger = pick<Loose>(pack.dangers, random) ?? {};
      danger.level = pick(LEVELS, random);
      danger.when = { q: other.id, is: other.options[0]?.id };
    },
    noWhen: () => {
      delete one.when;
    },
    when: () => {
      one.when = pick<Loose>(
        [
          { answered: other.id },
          { q: other.id, is: 'unsure' },
          { not: { answered: one.id } },
          { all: [] },
          { any: [] },
          { count: [], atLeast: 0.5 },
          { count: [{ all: [] }], atMost: -1 },
        ],
        random,
      );
    },
    role: () => {
      one.role = pick(['intake', 'screen', 'confirm', 'history', 'evidence', 'pattern'], random);
    },
    type: () => {
      one.type = pick(['single', 'multi', 'number'], random);
    },
    perspective: () => {
      one.perspective = pick<Loose>(pack.perspectives, random)?.id;
    },
    unsure: () => {
      one.unsure = random() < 0.5;
    },
    flag: () => {
      (pick<Loose>(one.options, random) ?? {}).flag = pick(LEVELS, random);
    },
    exclusive: () => {
      for (const option of one.options) option.exclusive = random() < 0.5;
    },
    optionWhen: () => {
      (pick<Loose>(one.options, random) ?? {}).when = { q: other.id, is: other.options[0]?.id };
    },
    ends: () => {
      (pick<Loose>(pack.rules, random) ?? {}).ends = true;
    },
    urgency: () => {
      (pick<Loose>(pack.rules, random) ?? {}).urgency = pick(LEVELS, random);
    },
    ruleWhen: () => {
      (pick<Loose>(pack.rules, random) ?? {}).when = { q: other.id, is: other.options[0]?.id };
    },
    limits: () => {
      pack.limits = {
        evidenceQuestions: pick([0, 1, 1000], random),
        minGain: pick([0, 10], random),
        explainAt: pick([1, 100], random),
      };
    },
    priors: () => {
      for (const cause of pack.causes)
        if (cause.prior) cause.prior = cause.prior.map(() => pick([0, 1, 5e-324], random));
    },
    base: () => {
      for (const option of one.options)
        if (option.base) option.base = option.base.map(() => pick([0, 1, 5e-324], random));
    },
  };
  const name = pick(Object.keys(changes), random);
  changes[name]!();
  // What was spoiled before may have put anything in the place of the id, also what throws when it is read as text.
  return `${name} of ${typeof one?.id === 'string' ? one.id : 'a question without a name'}`;
}

/** All ways to spoil a pack, by name. */
export const MUTATIONS: Readonly<Record<string, (pack: Loose, random: Random) => string>> = {
  script: (pack, random) => {
    const text = pick(SCRIPTS, random);
    return put(pack, random, text, text);
  },
  scripts: (pack, random) => {
    everyString(pack.text, (text) => text + pick(SCRIPTS, random));
    return 'script in every text';
  },
  address: (pack, random) => {
    for (const source of Object.values<Loose>(pack.sources ?? {}))
      if (typeof source === 'object' && source) source.url = pick(SCRIPTS, random);
    return 'addresses';
  },
  wrong: (pack, random) => {
    const value = pick(WRONG, random)();
    return put(pack, random, value, typeof value);
  },
  number: (pack, random) => {
    const value = pick(NUMBERS, random);
    return put(pack, random, value, String(value));
  },
  letters: (pack, random) => {
    const text = pick(TRICKS, random);
    return put(pack, random, text, JSON.stringify(text.slice(0, 20)));
  },
  prototype: (pack, random) => {
    const { parent, path } = place(pack, random);
    const key = pick(INHERITED, random);
    Object.defineProperty(parent, key, {
      value: { polluted: true, [EXECUTED]: true },
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return `${path}: key ${key}`;
  },
  inherited: (pack, random) => put(pack, random, pick(INHERITED, random), 'an inherited name'),
  huge: (pack, random) => {
    const sparse: unknown[] = [];
    sparse.length = 2 ** 32 - 1;
    return put(
      pack,
      random,
      pick<unknown>(
        [
          sparse,
          { length: 1e9 },
          new Array(1e9),
          Array.from({ length: 30_000 }, () => 'x'),
          'x'.repeat(1e6),
          new Uint8Array(1e6),
        ],
        random,
      ),
      'a huge list',
    );
  },
  deep: (pack, random) =>
    put(
      pack,
      random,
      nested(
        1e5,
        pick<(inner: unknown) => unknown>(
          [
            (inner) => [inner],
            (inner) => ({ not: inner }),
            (inner) => ({ all: [inner] }),
            (inner) => ({ x: inner }),
          ],
          random,
        ),
      ),
      'deep',
    ),
  itself: (pack, random) => {
    const { parent, key, path } = place(pack, random);
    parent[key] = pick([parent, pack], random);
    return `${path} = itself`;
  },
  remove: (pack, random) => {
    const { parent, key, path } = place(pack, random);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return `${path} removed`;
  },
  hole: (pack, random) => {
    const { parent, key, path } = place(pack, random);
    delete parent[key];
    return `${path} left empty`;
  },
  twice: (pack, random) => {
    const list = pick<Loose>(
      [
        pack.questions,
        pack.rules,
        pack.causes,
        pack.advice,
        pack.perspectives,
        pack.dangers,
        question(pack, random).options,
      ],
      random,
    );
    if (Array.isArray(list)) list.push(pick(list, random));
    return 'an item twice';
  },
  swap: (pack, random) => {
    const from = place(pack, random);
    return put(pack, random, from.parent[from.key], `what is at ${from.path}`);
  },
  cycle: (pack, random) => {
    const names = Object.keys(pack.conditions ?? {});
    if (names.length)
      pack.conditions[pick(names, random)] = {
        all: [{ ref: pick(names, random) }, { ref: pick(names, random) }],
      };
    return 'names inside names';
  },
  rewire,
  rewired: rewire,
};

/** Spoils a pack in the named way, as far as what was spoiled before allows; says what was done. */
export function spoil(pack: Loose, name: string, random: Random): string {
  try {
    return MUTATIONS[name]!(pack, random);
  } catch (error) {
    if (error instanceof TypeError) return 'nothing, as its place is gone';
    throw error;
  }
}

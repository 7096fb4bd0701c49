import type { Place } from '../panel.js';
import { at, isWithin, listAt } from '../yaml/at.js';
import type { Path } from '../yaml/edit-yaml.js';
import { conditionWithout, type Kept } from './condition-without.js';
import { adviceGuards, levelledThings, type IsRestedOn } from './rested-on.js';
import { lostDoubts, type LostDoubt } from './lost-doubts.js';
import { mentionsIn, type Mention } from './mentions-in.js';
import { ownPlace } from './own-place.js';
import { peopleLosing } from './people-losing.js';
import { HOMES, keyOf, type Thing } from './thing.js';

/** Reads a file of the pack as plain data, the same object as long as the file is the same. */
export interface PackFiles {
  readonly names: readonly string[];
  readonly data: (file: string) => object;
}

/** Why a place is left for the author: part of a condition, the last of a list, or what it means. */
export type LeftWhy = Kept | 'last' | 'meaning';

/** A place that names what goes. */
export interface PlannedMention {
  readonly place: Place;
  /** It tells how soon somebody seeks care, or holds the pack to that. */
  readonly hasLevel: boolean;
  /** Without it, advice may be shown to somebody who was kept from it. */
  readonly keepsFromAdvice: boolean;
  /** Why it stays for the author; absent: it goes. */
  readonly left?: LeftWhy;
}

/** What goes with a thing, and what stays. */
export interface RemovalPlan {
  /** The thing, its options, and entries of the list of danger signs that are about nothing else. */
  readonly things: readonly Thing[];
  /** Where these stand themselves. */
  readonly own: readonly Place[];
  /** Every other place that names one of them; those that carry a level first. */
  readonly mentions: readonly PlannedMention[];
  /** Questions of danger signs whose "not sure" counts for less then. */
  readonly doubts: readonly LostDoubt[];
  /** Cases that lose an answer of theirs, so that what they expect has to be read again. */
  readonly cases: readonly Place[];
  /** Rows of the coverage table that do. */
  readonly rows: readonly Place[];
  /** What goes, so that `own` and `mentions` do; none of it lies within another. */
  readonly removed: readonly Place[];
  /** What stands in the place of a name that goes: the condition that it was a name of. */
  readonly set: readonly { readonly place: Place; readonly value: unknown }[];
}

/** What was worked out of the files as they were when last asked: a view asks for the same at each of its drawings. */
interface Known {
  readonly files: readonly object[];
  readonly restedOn: RestedOn;
  readonly plans: Map<string, RemovalPlan>;
}

let known: Known | undefined;

/** Works out what goes with a thing. Nothing is changed. */
export function planRemoval(files: PackFiles, thing: Thing): RemovalPlan {
  const { restedOn, plans } = knownOf(files);
  const plan = plans.get(keyOf(thing)) ?? newPlan(files, thing, restedOn);
  plans.set(keyOf(thing), plan);
  return plan;
}

function knownOf(files: PackFiles): Known {
  const now = [...files.names, ...Object.values(HOMES).map(({ file }) => file)].map(files.data);
  if (known?.files.length === now.length && now.every((each, i) => each === known!.files[i]))
    return known;
  const restedOn = { isLevelled: levelledThings(files.data), isGuard: adviceGuards(files.data) };
  known = { files: now, restedOn, plans: new Map() };
  return known;
}

function newPlan(files: PackFiles, thing: Thing, restedOn: RestedOn): RemovalPlan {
  let things = withOptions(files, thing);
  // An entry of the list of danger signs that is about nothing else goes too, and then what names it.
  for (;;) {
    const plan = planFor(files, things, restedOn);
    const dangers = deadDangers(files, things);
    if (dangers.length === 0) return plan;
    things = [...things, ...dangers];
  }
}

/** A question goes with its options. */
function withOptions({ data }: PackFiles, thing: Thing): readonly Thing[] {
  if (thing.kind !== 'question') return [thing];
  const question = listAt(data('questions.yml'), ['questions']).find(
    (each) => at(each, ['id']) === thing.id,
  );
  const options = listAt(question, ['options']).map((option) => at(option, ['id']));
  return [
    thing,
    ...options.map((id): Thing => ({ kind: 'option', id: `${thing.id}.${String(id)}` })),
  ];
}

function deadDangers({ data }: PackFiles, things: readonly Thing[]): readonly Thing[] {
  const gone = new Set(things.map(keyOf));
  return listAt(data('dangers.yml'), ['dangers'])
    .filter((danger) => conditionWithout(at(danger, ['when']), gone, []).isDead)
    .map((danger): Thing => ({ kind: 'danger', id: String(at(danger, ['id'])) }))
    .filter((danger) => !gone.has(keyOf(danger)));
}

/** What levels rest on, and who is kept from advice. */
interface RestedOn {
  readonly isLevelled: IsRestedOn;
  readonly isGuard: IsRestedOn;
}

function planFor(files: PackFiles, things: readonly Thing[], restedOn: RestedOn): RemovalPlan {
  const own = things.flatMap((thing) => ownPlace(files, thing) ?? []);
  const gone = new Set(things.map(keyOf));
  const found = files.names.map((file) => fileWithout(files, { file, gone, own, ...restedOn }));
  const mentions = found.flatMap((each) => each.mentions);
  return {
    things,
    own,
    mentions: [...mentions].sort((a, b) => Number(b.hasLevel) - Number(a.hasLevel)),
    ...peopleLosing(mentions),
    doubts: lostDoubts(files.data('questions.yml'), things),
    removed: outermost([...own, ...found.flatMap((each) => each.removed)]),
    set: found.flatMap((each) => each.set),
  };
}

interface FileOfPlan extends RestedOn {
  readonly file: string;
  readonly gone: ReadonlySet<string>;
  readonly own: readonly Place[];
}

type Without = Pick<RemovalPlan, 'mentions' | 'removed' | 'set'>;

/** What becomes of one file. */
function fileWithout(files: PackFiles, given: FileOfPlan): Without {
  const { file, gone, own, isLevelled, isGuard } = given;
  const data = files.data(file);
  const named = mentionsIn(file, data);
  const all = new Map<string, Mention>();
  for (const key of gone)
    for (const mention of named.get(key) ?? []) all.set(JSON.stringify(mention.path), mention);
  const places = own.filter((place) => place.file === file).map(({ path }) => path);
  // Of a question that goes, what is said of its options goes within it.
  const mentions = [...all.values()].filter(
    ({ path }) => !isWithinAny(path, places) && !isWithinOther(path, [...all.values()]),
  );
  const items = mentions.filter(({ fate }) => fate === 'item').map(({ path }) => path.slice(0, 2));
  const outer = [...places, ...items];
  const inner = mentions.filter((each) => each.fate !== 'item' && !isWithinAny(each.path, outer));
  const refs = inner.filter(
    (each) => each.condition && at(data, [...each.path, 'ref']) !== undefined,
  );
  const { removed, left } = shrunk(
    data,
    inner.filter((each) => !refs.includes(each)),
    gone,
  );
  const planned = mentions.map((mention): PlannedMention => {
    const why = left.get(JSON.stringify(mention.path));
    return {
      place: { file, path: mention.path },
      hasLevel: mention.hasLevel === true || isLevelled(file, mention.path),
      // A name that gives way to the condition which it names keeps everybody from it as before.
      keepsFromAdvice: !refs.includes(mention) && isGuard(file, mention.path),
      ...(why && { left: why }),
    };
  });
  return {
    mentions: planned,
    removed: [...items, ...removed].map((path) => ({ file, path })),
    set: refs.map(({ path }) => ({
      place: { file, path },
      value: at(files.data('rules.yml'), ['conditions', String(at(data, [...path, 'ref']))]),
    })),
  };
}

interface Shrunk {
  readonly removed: readonly Path[];
  readonly left: ReadonlyMap<string, LeftWhy>;
}

/** What goes of lists, maps and conditions, and which mentions stay. */
function shrunk(data: object, mentions: readonly Mention[], gone: ReadonlySet<string>): Shrunk {
  const left = new Map<string, LeftWhy>();
  for (const { path } of mentions.filter(({ fate }) => fate === 'author'))
    left.set(JSON.stringify(path), 'meaning');
  const removed = [
    ...conditionsWithout(data, mentions, { gone, left }),
    ...entriesWithout(data, mentions, left),
  ];
  return { removed, left };
}

function conditionsWithout(
  data: object,
  mentions: readonly Mention[],
  { gone, left }: { readonly gone: ReadonlySet<string>; readonly left: Map<string, LeftWhy> },
): readonly Path[] {
  const parts = mentions.filter(({ condition }) => condition !== undefined);
  const tops = new Map(parts.map(({ condition }) => [JSON.stringify(condition), condition!]));
  return [...tops.values()].flatMap((top) => {
    const after = conditionWithout(at(data, top), gone, top);
    const stays: readonly { readonly path: Path; readonly why: Kept }[] = after.isDead
      ? [{ path: top, why: 'whole' }]
      : after.left;
    for (const { path: stay, why } of stays)
      for (const { path } of parts.filter((part) => isWithin(part.path, stay)))
        left.set(JSON.stringify(path), why);
    return after.isDead ? [] : after.removed;
  });
}

/** Entries of lists and maps; what is empty then goes too, unless it would come to mean something new. */
function entriesWithout(
  data: object,
  mentions: readonly Mention[],
  left: Map<string, LeftWhy>,
): readonly Path[] {
  const entries = mentions.filter(({ fate, condition }) => fate === 'entry' && !condition);
  const around = new Map(
    entries.map(({ path }) => [JSON.stringify(path.slice(0, -1)), path.slice(0, -1)]),
  );
  const removed = [...around.values()].flatMap((parent): readonly Path[] => {
    const within = entries.filter(({ path }) => isSame(path.slice(0, -1), parent));
    const paths = within.map(({ path }) => path);
    const size = Object.keys((at(data, parent) as object | undefined) ?? {}).length;
    if (paths.length < size || isKeptEmpty(parent)) return paths;
    if (!within.some(({ isLastKept }) => isLastKept)) return [parent];
    for (const path of paths) left.set(JSON.stringify(path), 'last');
    return [];
  });
  return withoutEmptyEvidence(data, removed);
}

/** `answers`, `evidence` and the like may be empty. */
function isKeptEmpty(path: Path): boolean {
  return ['answers', 'evidence', 'points', 'decisions'].includes(String(path.at(-1)));
}

/** Evidence without a number says nothing. */
function withoutEmptyEvidence(data: object, removed: readonly Path[]): readonly Path[] {
  const emptied = removed.filter((path) => path.length === 5 && path[2] === 'evidence');
  const all = emptied
    .map((path) => path.slice(0, 4))
    .filter((question) =>
      ['lr', 'p'].every(
        (kind) =>
          at(data, [...question, kind]) === undefined ||
          emptied.some((path) => isSame(path, [...question, kind])),
      ),
    );
  return [...removed.filter((path) => !isWithinAny(path, all)), ...all];
}

function outermost(places: readonly Place[]): readonly Place[] {
  const unique = new Map(places.map((place) => [JSON.stringify([place.file, place.path]), place]));
  return [...unique.values()].filter(
    ({ file, path }) =>
      ![...unique.values()].some(
        (other) =>
          other.file === file && other.path.length < path.length && isWithin(path, other.path),
      ),
  );
}

function isWithinOther(path: Path, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (other) =>
      other.fate === 'entry' &&
      other.condition === undefined &&
      other.path.length < path.length &&
      isWithin(path, other.path),
  );
}

function isWithinAny(path: Path, outer: readonly Path[]): boolean {
  return outer.some((each) => isWithin(path, each));
}

function isSame(one: Path, two: Path): boolean {
  return one.length === two.length && isWithin(one, two);
}

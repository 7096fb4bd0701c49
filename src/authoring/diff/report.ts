import type { Condition, PackJson } from '../../engine/index.js';
import { conditionLine, vocabularyOf, type Vocabulary } from '../condition-words.js';
import { markdownTable } from '../markdown-table.js';
import { isCondition, type Change } from './changes.js';
import type { Diff } from './diff.js';
import type { LevelChange } from './levels.js';

/** The differences as Markdown, what may lower somebody's level first. */
export function diffReport(diff: Diff, old: PackJson, now: PackJson): readonly string[] {
  const { lowered, raised, cases, sections } = diff;
  const vocabularies = [wordsOf(old), wordsOf(now)] as const;
  return [
    `# ${diff.old.id} ${diff.old.version} → ${diff.new.id} ${diff.new.version}`,
    '',
    `\`${diff.old.contentHash}\` → \`${diff.new.contentHash}\``,
    '',
    lowered.length === 0
      ? 'No danger sign was dropped, and no level lowered.'
      : `**${lowered.length} dropped or lowered. Each needs a clinician.**`,
    ...section('Dropped or lowered', levelTable(lowered)),
    ...section('Raised or added', levelTable(raised)),
    ...section('Cases', [
      cases.played === 0
        ? 'None was played: a built pack carries no cases.'
        : `${cases.played} cases of the new pack were played on both; ${[...lowered, ...raised].filter(({ what }) => what === 'case').length} come out at another level.`,
      ...cases.unplayed.map((reason) => `- not played: ${reason}`),
    ]),
    ...sections.flatMap(({ title, changes }) =>
      section(
        `${title} (${changes.length})`,
        changes.flatMap((change) => changeLines(change, vocabularies)),
      ),
    ),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}

function levelTable(changes: readonly LevelChange[]): readonly string[] {
  if (changes.length === 0) return [];
  return markdownTable(
    ['', 'what', 'id', 'old', 'new', 'words'],
    changes.map(({ kind, what, id, old, new: now, words }) => [
      kind === 'dropped' || kind === 'lowered' ? `**${kind.toUpperCase()}**` : kind,
      what,
      `\`${id}\``,
      old ?? '–',
      now ?? '–',
      oneLine(words ?? '').replace(/\|/g, '\\|'),
    ]),
  );
}

/** More than this, and the two do not fit beside each other on a line. */
const BESIDE = 70;

function changeLines(
  { path, kind, old, new: now }: Change,
  [before, after]: readonly [Vocabulary, Vocabulary],
): readonly string[] {
  const name = `\`${path.join('.')}\``;
  const [was, is] = [valueOf(path, old, before), valueOf(path, now, after)];
  if (kind === 'added') return [`- added ${name}: ${is}`];
  if (kind === 'removed') return [`- **removed** ${name}: ${was}`];
  const what = kind === 'reordered' ? 'order of ' : '';
  return was.length + is.length <= BESIDE
    ? [`- ${what}${name}: ${was} → ${is}`]
    : [`- ${what}${name}`, `  - was: ${was}`, `  - now: ${is}`];
}

/** Text as it is, conditions in words, other things as JSON. */
function valueOf(path: readonly string[], value: unknown, vocabulary: Vocabulary): string {
  if (value === undefined) return '';
  if (isCondition(path)) return oneLine(conditionLine(value as Condition, vocabulary));
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.map((item) => oneLine(String(item))).join(' / ');
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function wordsOf(pack: PackJson): Vocabulary {
  const [text] = Object.values(pack.text);
  return vocabularyOf(pack, text ?? { questions: {}, causes: {} });
}

/**
 * The verifier's answers to CIV-Bench, triage items, held against its key:
 * `npm run bench:proofs -- items.jsonl key.jsonl`. The data are not part of this project; see
 * `civ-rules.ts`. Ends with 1 unless every item was answered rightly.
 */
import { readFileSync } from 'node:fs';
import type { CivItem } from './civ-rules.js';
import { verdictOf, type CivVerdict } from './civ-verdict.js';

interface Key {
  readonly item: string;
  readonly ground_truth: 'holds' | 'violated';
  readonly interaction_depth: number;
}

interface Answered extends CivVerdict {
  readonly item: CivItem;
  readonly ms: number;
}

const [itemsFile, keyFile] = process.argv.slice(2);
if (!itemsFile || !keyFile) {
  console.error('usage: npm run bench:proofs -- items.jsonl key.jsonl');
  process.exit(2);
}

function lines<T>(file: string): readonly T[] {
  const text = readFileSync(file, 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as T);
}

function answer(item: CivItem): Answered {
  const start = performance.now();
  const verdict = verdictOf(item);
  return { ...verdict, item, ms: performance.now() - start };
}

const items = lines<CivItem>(itemsFile);
// One to warm up, so that the first time is not that of compiling the verifier itself.
answer(items[0]!);
const answers = items.map(answer);
// The key is opened only now, to score what was answered.
const key = new Map(lines<Key>(keyFile).map((entry) => [entry.item, entry]));

interface Row {
  readonly name: string;
  readonly of: readonly Answered[];
}

const truth = ({ item }: Answered): Key => key.get(item.id)!;
const depths = [...new Set(answers.map((each) => truth(each).interaction_depth))].sort(
  (a, b) => a - b,
);
const rows: readonly Row[] = [
  ...depths.map((depth) => ({
    name: depth === 0 ? 'no fault' : `depth ${depth}`,
    of: answers.filter((each) => truth(each).interaction_depth === depth),
  })),
  { name: 'all', of: answers },
];

const count = (list: readonly Answered[], test: (each: Answered) => unknown): number =>
  list.filter(test).length;
const table = rows.map(({ name, of }) => {
  const violated = of.filter((each) => truth(each).ground_truth === 'violated');
  const claimed = of.filter(({ verdict }) => verdict === 'violated');
  const times = of.map(({ ms }) => ms).sort((a, b) => a - b);
  return [
    name,
    of.length,
    `${count(violated, ({ verdict }) => verdict === 'violated')} of ${violated.length}`,
    count(claimed, (each) => truth(each).ground_truth === 'holds'),
    count(violated, ({ verdict }) => verdict === 'holds'),
    count(of, ({ verdict }) => verdict === 'unanswered'),
    `${count(claimed, ({ replayed }) => replayed)} of ${claimed.length}`,
    (times.reduce((sum, ms) => sum + ms, 0) / times.length).toFixed(1),
    times.at(-1)!.toFixed(1),
  ];
});
const head = [
  'items',
  'number',
  'violations found',
  'false alarms',
  'called safe wrongly',
  'unanswered',
  'witness replayed',
  'mean ms',
  'slowest ms',
];
for (const row of [head, head.map(() => '---'), ...table]) console.log(`| ${row.join(' | ')} |`);
for (const { item, verdict, why } of answers.filter((each) => each.why))
  console.log(`${item.id}: ${verdict}: ${why}`);
const wrong = answers.filter(
  (each) => each.verdict !== truth(each).ground_truth || each.replayed === false,
);
for (const each of wrong)
  console.log(`${each.item.id}: ${each.verdict}, but ${truth(each).ground_truth}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

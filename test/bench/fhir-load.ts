/**
 * How many steps of adaptive interviews one `triage-pack serve` process answers a second, how long the
 * slowest of a hundred waits, and how much memory it holds: `npm run bench:fhir`, after a build.
 * The load comes from this process, on the same machine: on two cores each has one. Every step of a long
 * interview and of one that ends in an emergency takes its turn, with all questions and answers so far.
 */
import autocannon from 'autocannon';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createSession,
  loadPack,
  reassuringAnswer,
  type Answer,
  type Pack,
  type QuestionView,
} from '../../src/engine/index.js';
import { nextQuestion, type AdaptiveResponse } from '../../src/fhir/index.js';
import { firstRequest, itemsFor } from '../fhir/adaptive-client.js';

const FILE = 'dist/packs/back-and-knee.json';
const CONNECTIONS = [1, 10, 50];
const SECONDS = 10;

/** The body of every request of an interview, the first and the last included. */
function requestsOf(pack: Pack, answer: (question: QuestionView) => Answer): readonly string[] {
  const bodies: string[] = [];
  let request = firstRequest(pack.info.id);
  for (;;) {
    bodies.push(JSON.stringify(request));
    const response: AdaptiveResponse = nextQuestion(pack, request);
    if (response.status === 'completed') return bodies;
    const asked = response.contained[0].item!.at(-1)!.linkId.replace(/\.unsure$/, '');
    const given = (response.item ?? []).map(
      ({ linkId, answer: [first] }) => [linkId, first!.valueCoding!.code!] as const,
    );
    const view = createSession(pack, Object.fromEntries(given)).view(asked)!;
    request = {
      ...response,
      item: [...(response.item ?? []), ...itemsFor({ [asked]: answer(view) })],
    };
  }
}

async function started(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, ['dist/authoring/cli.js', 'serve', FILE, '--port=0']);
  let said = '';
  for await (const chunk of child.stdout) if ((said += String(chunk)).includes('\n')) break;
  return { child, url: /http:\/\/[^/]+/.exec(said)![0] };
}

/** Megabytes of main memory that a process holds; nothing where the system does not tell. */
function residentMemory(pid: number): string {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
    return (Number(kilobytes) / 1024).toFixed(0);
  } catch {
    return 'not known';
  }
}

/** Milliseconds of processor time that a process has used; not known where the system does not tell. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    // In user mode and in the kernel, each in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

const pack = loadPack(JSON.parse(readFileSync(FILE, 'utf8')));
const calm = (question: QuestionView): Answer => reassuringAnswer(pack, question);
const bodies = [
  ...requestsOf(pack, calm),
  ...requestsOf(pack, (question) => (question.id === 'f_now' ? ['now_breath'] : calm(question))),
];
const sizes = bodies.map(({ length }) => length);
const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
console.log(
  `${bodies.length} different requests, ${(mean / 1000).toFixed(0)} kB on average, the largest ${(Math.max(...sizes) / 1000).toFixed(0)} kB`,
);
const { child, url } = await started();
console.log(`memory at rest: ${residentMemory(child.pid!)} MB`);
const head = [
  'connections',
  'requests a second',
  'median ms',
  'p99 ms',
  'processor ms a request',
  'memory MB',
  'not answered',
];
for (const row of [head, head.map(() => '---')]) console.log(`| ${row.join(' | ')} |`);
for (const connections of CONNECTIONS) {
  const before = processorTime(child.pid!);
  const result = await autocannon({
    url,
    connections,
    duration: SECONDS,
    requests: bodies.map((body) => ({
      method: 'POST',
      path: '/Questionnaire/$next-question',
      headers: { 'Content-Type': 'application/fhir+json' },
      body,
    })),
  });
  const spent = (processorTime(child.pid!) - before) / result.requests.total;
  const row = [
    connections,
    result.requests.average.toFixed(0),
    result.latency.p50,
    result.latency.p99,
    spent.toFixed(2),
    residentMemory(child.pid!),
    result.non2xx + result.errors + result.timeouts,
  ];
  console.log(`| ${row.join(' | ')} |`);
}
child.kill('SIGINT');

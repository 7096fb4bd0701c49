import type { Browser } from 'playwright-core';

/** What the main thread of a page does, in the order in which a frame does it. */
export const KINDS = ['HTML', 'script', 'style', 'layout', 'paint', 'memory', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Which kind a slice of the browser's own trace is, by its name. */
const KIND_OF: readonly (readonly [kind: Kind, name: RegExp])[] = [
  ['memory', /GC/],
  ['HTML', /^ParseHTML$/],
  [
    'style',
    /^(UpdateLayoutTree|RecalculateStyles|ScheduleStyleRecalculation|ParseAuthorStyleSheet)$/,
  ],
  ['layout', /^(Layout|IntersectionObserverController::.*|ResizeObserver.*)$/],
  [
    'paint',
    /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|UpdateLayerTree|CompositeLayers|PaintImage)$/,
  ],
  [
    'script',
    /^(v8\.|V8\.|EvaluateScript$|FunctionCall$|RunMicrotasks$|EventDispatch$|FireAnimationFrame$|TimerFire$|HandlePostMessage$)/,
  ],
];

interface Slice {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly cat: string;
}

/** Milliseconds of each kind, and of all, in which it may also have waited. */
export type Times = Readonly<Record<Kind | 'all', number>>;

const CATEGORIES = ['devtools.timeline', 'blink.user_timing', 'v8', 'disabled-by-default-v8.gc'];

/**
 * What the main thread of a page does between each mark `from` and the mark `to` after it, which the
 * page sets with `performance.mark` while `work` goes on: the time of each kind, without what a slice
 * spends in slices within it.
 */
export async function mainThreadTimes(
  browser: Browser,
  work: () => Promise<unknown>,
): Promise<Times> {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Slice[] };
  return timesIn(trace.traceEvents);
}

function timesIn(slices: readonly Slice[]): Times {
  const marks = slices.filter(
    ({ name, cat }) => /user_timing/.test(cat) && /^(from|to)$/.test(name),
  );
  const { pid, tid } = marks[0]!;
  const ours = slices.filter((slice) => slice.pid === pid && slice.tid === tid);
  const windows = windowsOf(marks);
  const times = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind | 'all', number>;
  times.all = windows.reduce((sum, [from, to]) => sum + to - from, 0) / 1000;
  const open: { readonly end: number; readonly kind: Kind | undefined }[] = [];
  const whole = ours
    .filter(({ ph, dur }) => ph === 'X' && dur)
    .sort((one, other) => one.ts - other.ts || other.dur! - one.dur!);
  for (const { name, ts, dur } of whole) {
    while (open.length && open.at(-1)!.end <= ts) open.pop();
    const kind = KIND_OF.find(([, pattern]) => pattern.test(name))?.[0] ?? open.at(-1)?.kind;
    const within = covered(windows, ts, ts + dur!);
    times[kind ?? 'other'] += within;
    if (open.length) times[open.at(-1)!.kind ?? 'other'] -= within;
    open.push({ end: ts + dur!, kind });
  }
  return times;
}

/** The stretches of time between each mark `from` and the next mark `to`. */
function windowsOf(marks: readonly Slice[]): readonly (readonly [from: number, to: number])[] {
  const sorted = [...marks].sort((one, other) => one.ts - other.ts);
  return sorted.flatMap(({ name, ts }, index) => {
    const to = sorted.slice(index).find((mark) => mark.name === 'to');
    return name === 'from' && to ? [[ts, to.ts] as const] : [];
  });
}

/** Milliseconds of a slice that lie in the windows. */
const covered = (
  windows: readonly (readonly [from: number, to: number])[],
  start: number,
  end: number,
): number =>
  windows.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  ) / 1000;

import './node/buffer.js';
import type { Texts } from '../store/texts.js';
import { keepingParser, PackFolder } from './pack-folder.js';
import { TASKS, type Tasks } from './tasks.js';

/** What is asked of a worker. */
export interface Request {
  readonly id: number;
  readonly task: keyof Tasks;
  readonly args: readonly unknown[];
  /** The folder; absent where it is the same as before. */
  readonly texts?: Texts;
}

/** What comes back: a value, or why there is none. */
export type Response =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

const parse = keepingParser();
let folder = new PackFolder(new Map(), parse);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { id, task, args, texts } = data;
  if (texts) folder = new PackFolder(texts, parse);
  const work = TASKS[task] as (folder: PackFolder, ...args: readonly unknown[]) => unknown;
  try {
    postMessage({ id, value: work(folder, ...args) } satisfies Response);
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

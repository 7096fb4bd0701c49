import type { Texts } from '../store/texts.js';
import type { PackFolder } from './pack-folder.js';
import type { Tasks } from './tasks.js';
import type { Request, Response } from './worker.js';

type Rest<F> = F extends (folder: PackFolder, ...rest: infer A) => unknown ? A : never;

/** Why a question got no answer: something newer was asked, so that it does not matter any more. */
export class Outdated extends Error {}

/** A worker with the pack's folder, to be asked what takes long. */
export class WorkerClient {
  #worker: Worker | null = null;
  #texts: Texts = new Map();
  #sent: Texts | null = null;
  #next = 0;
  readonly #waiting = new Map<
    number,
    { readonly done: (value: never) => void; readonly fail: (error: Error) => void }
  >();

  /** The folder that the next questions are about. */
  set texts(texts: Texts) {
    this.#texts = texts;
  }

  /**
   * Asks for a task of `TASKS`.
   * Rejects with what the task throws, or `Outdated` after `stop`.
   */
  ask<K extends keyof Tasks>(task: K, ...args: Rest<Tasks[K]>): Promise<ReturnType<Tasks[K]>> {
    const id = this.#next++;
    const texts = this.#sent === this.#texts ? {} : { texts: this.#texts };
    this.#sent = this.#texts;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.#start().postMessage({ id, task, args, ...texts } satisfies Request);
    });
  }

  /** Gives up what is being worked on, so that the worker is free at once. */
  stop(): void {
    if (this.#waiting.size === 0) return;
    this.#worker?.terminate();
    this.#worker = null;
    this.#sent = null;
    this.#waiting.forEach(({ fail }) => fail(new Outdated('given up')));
    this.#waiting.clear();
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.fail(new Error(data.error));
      else waiting?.done(data.value as never);
    };
    worker.onerror = (event) => {
      this.#waiting.forEach(({ fail }) => fail(new Error(event.message)));
      this.#waiting.clear();
      this.#worker = null;
      this.#sent = null;
    };
    return (this.#worker = worker);
  }
}

import type { CaseAnswer, CheckAnswer, FoundProblem, ProofAnswer } from './worker/answers.js';
import type { Texts } from './store/texts.js';
import { Outdated, WorkerClient } from './worker/worker-client.js';

/**
 * How long the pack must stay as it is before it is linted, and before its cases are played and it is
 * proved, in milliseconds; the last not for a proof as quick as this.
 */
const LINT_AFTER_MS = 150;
const PROVE_AFTER_MS = 1500;
const QUICK_MS = 1500;

/** How far the proof has come. */
export type ProofState = 'waiting' | 'running' | 'done' | 'blocked' | 'failed';

/**
 * Keeps checking the pack in the background, with the code of the command: lint and cases soon after
 * each edit, the proof once nobody has typed for a while. What is out of date is never shown as the
 * state of the pack.
 */
export class Checks {
  /** The last that came; null until then. */
  problems: readonly FoundProblem[] | null = null;
  json: CheckAnswer['json'] = null;
  /** The last pack that could run: what the preview shows while the present one cannot. */
  lastJson: CheckAnswer['json'] = null;
  cases: readonly CaseAnswer[] | null = null;
  proof: ProofAnswer | null = null;
  proofState: ProofState = 'waiting';
  /** What went wrong in the studio itself, not in the pack. */
  fault = '';
  /** What is shown here is of the texts as they are now. */
  isCurrent = false;

  /** To be asked what a panel wants to know. */
  readonly worker = new WorkerClient();
  readonly #prover = new WorkerClient();
  readonly #changed: () => void;
  #turn = 0;
  #casesTurn = -1;
  #lintTimer: ReturnType<typeof setTimeout> | undefined;
  #proofTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Begins anew with other texts. */
  restart(texts: Texts): void {
    const turn = ++this.#turn;
    this.isCurrent = false;
    this.worker.texts = texts;
    this.#prover.texts = texts;
    this.#prover.stop();
    this.proofState = 'waiting';
    clearTimeout(this.#lintTimer);
    clearTimeout(this.#proofTimer);
    this.#lintTimer = setTimeout(() => void this.#lint(turn), LINT_AFTER_MS);
  }

  /** Ends both workers. */
  stop(): void {
    this.#turn++;
    clearTimeout(this.#lintTimer);
    clearTimeout(this.#proofTimer);
    this.worker.stop();
    this.#prover.stop();
  }

  /** The pack as it stands has no problem, is proved, and no case stops it. */
  get isReady(): boolean {
    return (
      this.isCurrent &&
      this.problems?.length === 0 &&
      this.proofState === 'done' &&
      this.proof?.isProved === true &&
      this.proof.contentHash === this.json?.contentHash
    );
  }

  /** The cases were played with the texts as they are now. */
  get areCasesCurrent(): boolean {
    return this.cases !== null && this.#casesTurn === this.#turn;
  }

  async #lint(turn: number): Promise<void> {
    await this.#guarded(turn, async () => {
      const { problems, json } = await this.worker.ask('check');
      if (turn !== this.#turn) return;
      this.problems = problems;
      this.json = json;
      this.lastJson = json ?? this.lastJson;
      this.isCurrent = true;
      this.proofState = json ? 'waiting' : 'blocked';
      this.#changed();
      if (json) this.#proofTimer = setTimeout(() => void this.#prove(turn), this.#patience);
    });
  }

  /** What is over at once need not wait for a pause. */
  get #patience(): number {
    return (this.proof?.ms ?? Infinity) < QUICK_MS ? 0 : PROVE_AFTER_MS;
  }

  async #prove(turn: number): Promise<void> {
    await this.#guarded(turn, async () => {
      this.proofState = 'running';
      this.#changed();
      const cases = await this.#prover.ask('cases');
      if (turn !== this.#turn) return;
      this.cases = cases;
      this.#casesTurn = turn;
      this.#changed();
      const proof = await this.#prover.ask('prove');
      if (turn !== this.#turn) return;
      this.proof = proof;
      this.proofState = 'done';
      this.#changed();
    });
  }

  async #guarded(turn: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      if (turn === this.#turn) this.fault = '';
    } catch (error) {
      if (error instanceof Outdated || turn !== this.#turn) return;
      this.fault = error instanceof Error ? error.message : String(error);
      if (this.proofState === 'running') this.proofState = 'failed';
      this.#changed();
    }
  }
}

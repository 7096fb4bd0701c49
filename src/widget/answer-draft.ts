import type { ReactiveControllerHost } from 'lit';
import {
  type Answer,
  type Answers,
  type Option,
  type Pack,
  type QuestionView,
  type Session,
  UNSURE,
} from '../engine/index.js';
import {
  countAt,
  NO_ACTIVE_SPOT,
  optionsAt,
  toggleSpot,
  type ActiveSpot,
  type Side,
} from './active-spot.js';
import { select, ticksLost, toAnswer, toSelection, type Selection } from './selection.js';

/** What is chosen on the question that shows, and not yet given as an answer. */
export class AnswerDraft {
  selection: Selection = [];
  /** Ticks that the last choice took away. */
  lostTicks: Selection = [];
  /** Where on the screen's drawing the person is. */
  activeSpot: ActiveSpot = NO_ACTIVE_SPOT;
  /** The last Continue found no usable answer, and nothing was chosen since. */
  isInvalid = false;
  /**
   * Continue was refused on this screen. What it said keeps its room once it is gone, so that no
   * option moves from under a finger.
   */
  wasInvalid = false;
  /** What Continue was refused for. */
  refused: Selection = [];
  /** "Not sure" was chosen, and how to check is shown before it counts. */
  isChecking = false;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #question: QuestionView | null = null;
  #options: readonly Option[] = [];

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /**
   * Begins with the answer that a question has; without a question there is nothing to choose.
   * @param options the question's options in the pack, which name their places on the drawing
   */
  reset(question: QuestionView | null, options: readonly Option[] = [], answer?: Answer): void {
    this.#question = question;
    this.#options = options;
    this.selection = question ? toSelection(question, answer) : [];
    this.lostTicks = [];
    this.activeSpot = NO_ACTIVE_SPOT;
    this.isInvalid = this.wasInvalid = false;
    this.isChecking = answer === UNSURE;
    this.#host.requestUpdate();
  }

  /** Begins with the answer that was given at a step before, also where it did not count. */
  begin(pack: Pack, session: Session, step: string, given: Answers): void {
    this.reset(
      session.view(step),
      pack.byId.get(step)?.options,
      session.answers[step] ?? given[step],
    );
  }

  /** The answer that is chosen; undefined while it is not one. */
  get answer(): Answer | undefined {
    return this.#question ? toAnswer(this.#question, this.selection) : undefined;
  }

  /** Ticks or unticks an option. */
  select(id: string, on: boolean): void {
    if (!this.#question) return;
    const before = this.selection;
    this.selection = select(this.#question, before, id, on);
    this.lostTicks = ticksLost(this.#question, before, this.selection);
    this.isInvalid = false;
    this.#host.requestUpdate();
  }

  /** Continue found no usable answer. */
  refuse(): void {
    this.isInvalid = this.wasInvalid = true;
    this.refused = this.selection;
    this.#host.requestUpdate();
  }

  /** Brings back the ticks that the last choice took away. */
  undo(): void {
    this.selection = this.lostTicks;
    this.lostTicks = [];
    this.#host.requestUpdate();
  }

  /** Goes to a place on the drawing, which changes no answer. */
  point(place: string): void {
    this.activeSpot = { ...this.activeSpot, place };
    this.#host.requestUpdate();
  }

  /** Chooses a place on the drawing, which ticks and unticks the options that it stands for. */
  press(place: string, side?: Side): void {
    if (!this.#question) return;
    const ids = optionsAt(this.#options, this.#question, place);
    const count = countAt(ids, this.selection);
    const next = toggleSpot(count, ids.length, this.activeSpot.sides[place], side);
    ids.forEach((id, index) => this.select(id, index === next.count - 1));
    this.activeSpot = { place, sides: { ...this.activeSpot.sides, [place]: next.side } };
  }
}

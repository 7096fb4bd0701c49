import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageOverrides } from '../i18n/messages.js';
import type { ConfigSource } from './config.js';
import { DEFAULT_PACK } from './conventions.js';

/** What a host can set on the element: every attribute with its property. What the values mean is in `config.ts`. */
export abstract class TriageProperties extends LitElement implements ConfigSource {
  /** Id of a registered pack. */
  @property() pack = DEFAULT_PACK;
  /** A compiled pack; comes before `src` and `pack`. */
  @property({ attribute: false }) packData: unknown;
  /** Address of a compiled pack's JSON; the only request that the element ever makes. */
  @property() src = '';
  /** ISO country code for the emergency number; never guessed. */
  @property() region = '';
  /** The host's own emergency number. */
  @property({ attribute: 'emergency-number' }) emergencyNumber = '';
  /** The host's own health advice number. */
  @property({ attribute: 'advice-number' }) adviceNumber = '';
  /** Ids of the perspectives to show, divided by spaces; default: all of the pack. */
  @property() perspectives = '';
  /** `show` or `hide` the medicines that a doctor may talk about. */
  @property() medicines = 'show';
  /** `triage`, or `reference` for information without questions. */
  @property() mode = 'triage';
  /** `inline`. */
  @property() display = 'inline';
  /** Begin with the `cover` or the first `question`. The property is not named `start`, which is a method. */
  @property({ attribute: 'start' }) startAt = 'cover';
  /** `auto`, `light` or `dark`. */
  @property() theme = 'auto';
  /** Level of the screens' headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: number | null = null;
  /** Keep answers for the `session` of this tab, `local`ly, or not at all: `none`. */
  @property() persist = 'session';
  /** `adaptive` or `authored` order of the evidence questions. */
  @property() order = 'adaptive';
  /** Most evidence questions; red flags are always asked. */
  @property({ attribute: 'max-questions', type: Number }) maxQuestions: number | null = null;
  /** Puts answers and assessment into events. Off, they hold no health data. */
  @property({ attribute: 'share-answers', type: Boolean }) shareAnswers = false;
  /** Replaces any of the widget's own words, by key. Clinical text cannot be replaced. */
  @property({ attribute: false }) messages: MessageOverrides = {};
}

import type { PropertyDeclarations } from 'lit';
import type { MessageOverrides } from '../i18n/messages.js';
import type { ConfigSource } from './config.js';
import { DEFAULT_PACK } from './conventions.js';
import { SafeElement } from './safe-element.js';

/**
 * What a host can set on the element: every attribute with its property, and the looks. What the
 * values mean is in `config.ts`. The tables in the guides, the manifest and the editors' data are
 * made from these comments.
 *
 * @attr {string} lang - A language tag. Default: the nearest `lang` on the page, else English
 * @attr {string} data-step - Set by the widget: `cover`, a question's id, `review`, `result`,
 * `reference` or `failure`
 * @attr {'emergency' | 'urgent' | 'soon' | 'self-care'} data-urgency - Set by the widget: the level
 * of the result that shows
 *
 * @slot - Fallback: shows without JavaScript, while the questions load, and when they cannot be
 * loaded
 * @slot open - Your own words on the button that opens the dialog, with `display="dialog"`
 * @slot intro - Below the introduction on the first screen
 * @slot disclaimer - The page's own legal text, below every screen
 * @slot footer - Below everything
 * @slot actions-emergency - On the emergency screen
 * @slot actions-urgent - In the result, when the level is urgent
 * @slot actions-soon - In the result, when the level is soon
 * @slot actions-self-care - In the result, when the level is self-care
 *
 * @cssState cover - The first screen shows
 * @cssState question - A question shows
 * @cssState review - The page to check answers shows
 * @cssState result - A result shows, an emergency too
 * @cssState reference - Information only shows
 * @cssState failure - The danger signs show in place of the questions
 * @cssState loading - Nothing of these shows yet
 * @cssState emergency - The level of the result that shows
 * @cssState urgent - The level of the result that shows
 * @cssState soon - The level of the result that shows
 * @cssState self-care - The level of the result that shows
 *
 * @csspart container - The box around everything
 * @csspart header - The title of the content
 * @csspart progress - The way back, and how far along
 * @csspart question - All of one question, with the way forward
 * @csspart legend - The text of the question
 * @csspart error - What is missing, above the options and again above the way forward
 * @csspart options - All options of a question
 * @csspart options-refused - The bar beside them while one is missing
 * @csspart option - One option with its input and label
 * @csspart option-input - The native input
 * @csspart map - The drawing of the body that places are chosen on
 * @csspart map-body - The body on it, below the places
 * @csspart place - A place on it
 * @csspart place-chosen - A place that is chosen, beside `place`
 * @csspart chip - A chosen place below the drawing, with the way to take it back
 * @csspart check - How to check at home, after "not sure"
 * @csspart waiting - That causes and advice are still coming, or could not be had
 * @csspart doubts - Which "not sure" holds the level, and the way back
 * @csspart button - Every button
 * @csspart button-primary - The way forward, and the emergency call
 * @csspart button-secondary - Other ways
 * @csspart button-quiet - Buttons that look like links
 * @csspart button-back - The way back, beside the progress
 * @csspart button-open - The button in the page that opens the dialog
 * @csspart button-close - The button that closes it
 * @csspart facts - What to know before the start, on the cover
 * @csspart urgency - The card that says how urgently to seek care
 * @csspart button-call - The button that calls the line for advice
 * @csspart steps - What to do, in order
 * @csspart jumps - The row that leads to the parts of a result
 * @csspart cause - One cause
 * @csspart evidence - What speaks for and against a cause
 * @csspart advice - What to do now
 * @csspart safety-net - What to watch for, a card for each level
 * @csspart summary - The answers, to show to someone
 * @csspart disclaimer - The line below every screen
 *
 * @cssproperty [--triage-color-accent=#00566b] - Buttons, links, chosen options, focus
 * @cssproperty [--triage-color-on-accent=#fff] - Text on the accent
 * @cssproperty [--triage-color-text=#17262d] - Text
 * @cssproperty [--triage-color-muted=#3d4e57] - Secondary text
 * @cssproperty [--triage-color-surface=#fff] - Background
 * @cssproperty [--triage-color-raised=#f2f6f7] - Background of boxes
 * @cssproperty [--triage-color-line=#6d7f89] - Borders of controls; keep 3:1 against the surface
 * @cssproperty [--triage-color-line-soft=#d2dce1] - Borders that only divide
 * @cssproperty [--triage-color-emergency=#8c1420] - Text and edge of the level emergency
 * @cssproperty [--triage-color-emergency-fill=#8c1420] - Background of the emergency call; white
 * text stands on it
 * @cssproperty [--triage-color-emergency-soft=#fdeeed] - Background of the level emergency
 * @cssproperty [--triage-color-urgent=#743a00] - Text and edge of the level urgent
 * @cssproperty [--triage-color-urgent-soft=#fff2e2] - Background of the level urgent
 * @cssproperty [--triage-color-soon=#1a4684] - Text and edge of the level soon
 * @cssproperty [--triage-color-soon-soft=#eaf2fd] - Background of the level soon
 * @cssproperty [--triage-color-self-care=#17552e] - Text and edge of the level self-care
 * @cssproperty [--triage-color-self-care-soft=#e9f6ed] - Background of the level self-care
 * @cssproperty [--triage-radius=.5em] - Roundness
 * @cssproperty [--triage-frame=1px solid] - Border of the box around everything; `0` inside a box of
 * the page's own
 * @cssproperty [--triage-font=system-ui] - Font family; `inherit` takes the page's
 * @cssproperty [--triage-font-size=1rem] - Size of text; never less than 16px
 * @cssproperty [--triage-space=1em] - Space around and between
 * @cssproperty [--triage-max-width=46em] - Greatest width
 * @cssproperty [--triage-scroll-margin=1.5em] - Space kept above a heading, for pages with a fixed
 * header
 */
export abstract class TriageProperties extends SafeElement implements ConfigSource {
  /** How Lit keeps each property with its attribute; what they mean is said at each, below. */
  static override readonly properties: PropertyDeclarations = {
    pack: {},
    packData: { attribute: false },
    src: {},
    packIntegrity: { attribute: 'pack-integrity' },
    region: {},
    emergencyNumber: { attribute: 'emergency-number' },
    adviceNumber: { attribute: 'advice-number' },
    perspectives: {},
    medicines: {},
    mode: {},
    display: {},
    open: { type: Boolean, reflect: true },
    startAt: { attribute: 'start' },
    theme: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    persist: {},
    order: {},
    maxQuestions: { attribute: 'max-questions', type: Number },
    history: { type: Boolean },
    autoAdvance: { attribute: 'auto-advance', type: Boolean },
    shareAnswers: { attribute: 'share-answers', type: Boolean },
    name: { reflect: true, useDefault: true },
    disabled: { type: Boolean, reflect: true },
    readOnly: { attribute: 'readonly', type: Boolean, reflect: true },
    required: { type: Boolean, reflect: true },
    messages: { attribute: false },
  };

  /**
   * Id of a built-in content pack.
   * @type {string}
   */
  pack = DEFAULT_PACK;
  /** A compiled pack, as an object; comes before `src` and `pack`. */
  packData: unknown;
  /** Address of a compiled pack; the only request that the element ever makes. */
  src = '';
  /**
   * Hash that the pack from `src` must have, as in `integrity` of a script: `sha384-…`. Any other
   * pack is refused.
   */
  packIntegrity = '';
  /**
   * Country code such as `GB`; chooses the phone numbers shown. Default: "your local emergency
   * number", never a guess.
   */
  region = '';
  /** Your own emergency number, instead of the region's. */
  emergencyNumber = '';
  /** Your own health advice number, instead of the region's. */
  adviceNumber = '';
  /**
   * Ids of the perspectives to show, such as `biomedical traditional` or `biomedical`. Default: all
   * of the pack.
   */
  perspectives = '';
  /**
   * Medicines that a doctor may talk about.
   * @type {'show' | 'hide'}
   */
  medicines = 'show';
  /**
   * Questions and a result, or information only.
   * @type {'triage' | 'reference'}
   */
  mode = 'triage';
  /**
   * In the page, or behind a button that opens it as a dialog. In a dialog `history` has no effect.
   * @type {'inline' | 'dialog'}
   */
  display = 'inline';
  /**
   * Present while the dialog is open; set it to open or close the dialog from your page. Answers
   * stay when it closes.
   */
  open = false;
  /**
   * The screen to begin with. The property is not named `start`, which is a method.
   * @type {'cover' | 'question'}
   */
  startAt = 'cover';
  /**
   * Colours; `auto` follows the page's `color-scheme`.
   * @type {'auto' | 'light' | 'dark'}
   */
  theme = 'auto';
  /** Level of the screens' headings, `1` to `6`. Default: `2`. */
  headingLevel: number | null = null;
  /**
   * Keep answers in this tab only, on the device after the tab is closed, or nowhere.
   * @type {'session' | 'local' | 'none'}
   */
  persist = 'session';
  /**
   * Order of the evidence questions: those that tell most first, or as written.
   * @type {'adaptive' | 'authored'}
   */
  order = 'adaptive';
  /** Most evidence questions; danger signs are always asked. Default: the pack's. */
  maxQuestions: number | null = null;
  /**
   * Present: the browser's Back and Forward walk through the screens. No answer is put in the
   * address or the history.
   */
  history = false;
  /**
   * Present: a tap or click on a single choice goes on by itself after a moment; never from the
   * keyboard, and never where a danger sign is asked.
   */
  autoAdvance = false;
  /**
   * Present: events carry the answers and what follows from them. Absent, they hold no health data.
   */
  shareAnswers = false;
  /**
   * Name under which a form around the element sends the result that shows, with the answers.
   * Absent, nothing is sent.
   */
  name = '';
  /**
   * Present: the form around leaves the result out, and the screens say so. They go on, since a
   * person may need them. A `<fieldset disabled>` around does the same.
   */
  disabled = false;
  /** Present: the answers that the page has set are shown, and cannot be changed. */
  readOnly = false;
  /** Present: the form around cannot be sent before a result shows. */
  required = false;
  /** Replaces any of the widget's own words, by key. Clinical text cannot be replaced. */
  messages: MessageOverrides = {};

  // The element has a property `lang` by nature, which Lit does not watch.
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }
}

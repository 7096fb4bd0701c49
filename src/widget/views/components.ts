import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Urgency } from '../../engine/index.js';
import { telephone } from '../regions.js';
import type { BaseContext } from './context.js';
import { placeholderText, splitAtPlaceholders, type Placeholder } from './placeholders.js';

/** Anything that a template may hold. */
export type Content = unknown;

/**
 * Options of a heading: how deep below the screen's own, and whether focus comes here when the
 * screen changes.
 */
export interface HeadingOptions {
  readonly depth?: number;
  readonly focus?: boolean;
  readonly name?: string;
  /** Where a link on the same screen may lead. */
  readonly id?: string;
}

/**
 * A real heading of the level that the host page wants. Its element is static, so that assistive
 * technology keeps it.
 */
export function heading(
  { headingLevel }: BaseContext,
  content: Content,
  { depth = 0, focus, name = '', id }: HeadingOptions = {},
): TemplateResult {
  const tab = focus || id ? '-1' : nothing;
  const at = id ?? nothing;
  const css = `h h-${depth} ${name}`;
  switch (Math.min(6, headingLevel + depth)) {
    case 1:
      return html`<h1 class=${css} id=${at} tabindex=${tab} ?data-focus=${focus}>${content}</h1>`;
    case 2:
      return html`<h2 class=${css} id=${at} tabindex=${tab} ?data-focus=${focus}>${content}</h2>`;
    case 3:
      return html`<h3 class=${css} id=${at} tabindex=${tab} ?data-focus=${focus}>${content}</h3>`;
    case 4:
      return html`<h4 class=${css} id=${at} tabindex=${tab} ?data-focus=${focus}>${content}</h4>`;
    case 5:
      return html`<h5 class=${css} id=${at} tabindex=${tab} ?data-focus=${focus}>${content}</h5>`;
    default:
      return html`<h6 class=${css} id=${at} tabindex=${tab} ?data-focus=${focus}>${content}</h6>`;
  }
}

/**
 * A number as a link that calls it, or as plain text where it has nothing to dial; the label says
 * whose it is.
 */
export function telephoneLink(number: string, label = number): TemplateResult {
  const href = telephone(number);
  return href ? html`<a class="tel" href=${href}>${label}</a>` : html`<strong>${label}</strong>`;
}

/** Text with its placeholders replaced, numbers by links that call them. */
export function richText(context: BaseContext, text = ''): Content {
  const { contacts, explain = (plain) => plain } = context;
  const pieces = splitAtPlaceholders(text);
  return pieces.length < 2
    ? explain(text)
    : pieces.map((piece, index) => {
        if (index % 2 === 0) return explain(piece);
        const words = placeholderText(context, piece as Placeholder);
        const number = contacts[piece as 'emergency' | 'advice'];
        return number ? telephoneLink(number, words) : words;
      });
}

/**
 * A bold name and what it names, with the colon and the space of the language between them: in
 * Chinese there is none.
 */
export function named({ t }: BaseContext, name: string, content: Content): TemplateResult {
  return html`<strong>${t('pair', { name, value: '' })}</strong>${content}`;
}

/** A list of texts, or nothing where there are none. */
export function list(
  context: BaseContext,
  items: readonly string[] | undefined,
  name = '',
): Content {
  return items?.length
    ? html`<ul class="list ${name}">
        ${items.map((item) => html`<li>${richText(context, item)}</li>`)}
      </ul>`
    : nothing;
}

/** A list under a heading, or nothing where there are no items. */
export function titledList(
  context: BaseContext,
  title: string,
  items: readonly string[] | undefined,
  depth = 1,
): Content {
  return items?.length
    ? html`${heading(context, title, { depth })}${list(context, items)}`
    : nothing;
}

/**
 * Text folded away under a line that names what it is about to those who cannot see where it
 * stands.
 */
export function disclosure(
  label: string,
  about: string,
  content: Content,
  open = false,
): TemplateResult {
  return html`<details ?open=${open}>
    <summary>${label}<span class="vh">: ${about}</span></summary>
    ${content}
  </details>`;
}

/** A button; `primary` is the one way forward on a screen, of type `submit` where one asks. */
export function button(
  label: Content,
  press: (event: Event) => void,
  kind: 'primary' | 'secondary' | 'quiet' = 'secondary',
  type: 'button' | 'submit' = 'button',
): TemplateResult {
  return html`<button
    type=${type}
    class="button ${kind}"
    part="button button-${kind}"
    @click=${press}
  >
    ${label}
  </button>`;
}

/** Names of the pictures beside words: of each level, of the way back, and of the facts on the first screen. */
export type IconName = Urgency | 'back' | 'private' | 'source';

const ICONS: Readonly<Record<IconName, SVGTemplateResult>> = {
  back: svg`<path d="M20 12H4.5M11 5l-7 7 7 7"/>`,
  emergency: svg`<path d="M12 3 22 20.5H2Z"/><path d="M12 9.5v5M12 17.4v.2"/>`,
  urgent: svg`<circle cx="12" cy="12" r="9.2"/><path d="M12 6.5V12l3.6 2.4"/>`,
  soon: svg`<rect x="3.2" y="4.8" width="17.6" height="16" rx="2"/><path d="M3.2 10h17.6M8 2.6v4M16 2.6v4"/>`,
  'self-care': svg`<circle cx="12" cy="12" r="9.2"/><path d="m7.6 12.4 3 3 5.8-6.4"/>`,
  private: svg`<rect x="4.5" y="10.5" width="15" height="10.5" rx="2"/><path d="M8 10.5V7a4 4 0 0 1 8 0v3.5"/>`,
  source: svg`<path d="M12 6.5C10 4.8 7 4.2 3 4.5V18c4-.3 7 .3 9 2 2-1.7 5-2.3 9-2V4.5c-4-.3-7 .3-9 2V20"/>`,
};

/** A picture beside words that say the same; hidden from assistive technology. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${ICONS[name]}
  </svg>`;
}

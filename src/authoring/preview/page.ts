import { adviceSection, dangersSection } from './advice.js';
import { causesSection } from './causes.js';
import { coverSection, glossarySection, resultSection } from './cover.js';
import { governanceSection } from './governance.js';
import { html, type Html } from './html.js';
import type { Section } from './parts.js';
import { perspectivesSection } from './perspectives.js';
import { propertiesSection } from './properties.js';
import { questionsSection } from './questions.js';
import { regionsSection } from './regions.js';
import { rulesSection } from './rules.js';
import { sourcesSection } from './sources.js';
import { STYLE } from './style.js';
import { viewOf, type Material } from './view.js';

const SECTIONS = [
  governanceSection,
  coverSection,
  questionsSection,
  rulesSection,
  resultSection,
  causesSection,
  perspectivesSection,
  adviceSection,
  dangersSection,
  glossarySection,
  regionsSection,
  propertiesSection,
  sourcesSection,
] as const;

/**
 * The whole pack as one HTML page for a clinician to read, print and sign. It holds no script, asks
 * for nothing, and its policy allows neither, since a pack may come from anywhere.
 */
export function previewPage(material: Material): string {
  const view = viewOf(material);
  const [locale] = view.locales;
  const { title } = view.pack.text[locale!]!.pack;
  const sections = SECTIONS.flatMap((section) => section(view) ?? []);
  // The one part that is not a template: a style sheet is raw text in HTML, and this one is our
  // own.
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · ${view.pack.head.id} ${view.pack.head.version} · for review</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <header>
          <p>For clinical review · ${view.pack.head.id} ${view.pack.head.version}</p>
          <h1 lang="${locale}">${title}</h1>
        </header>
        ${contents(sections)}
        <main>${sections.map(sectionOf)}</main>
      </body>
    </html> `.toString();
}

function contents(sections: readonly Section[]): Html {
  return html`<nav aria-label="Contents">
    <h2>Contents</h2>
    <ol>
      ${sections.map(
        ({ id, title, items }) =>
          html`<li>
            <a href="#${id}">${title}</a>${
              items &&
              html`<ul>
                ${items.map((item) => html`<li><a href="#${item.id}">${item.title}</a></li>`)}
              </ul>`
            }
          </li>`,
      )}
    </ol>
  </nav>`;
}

function sectionOf({ id, title, body }: Section): Html {
  return html`<section id="${id}">
    <h2>${title}</h2>
    ${body}
    <div class="sign">
      <b>${title}</b><span>Read by</span><span>Date</span><span>Signature</span><span>Remarks</span>
    </div>
  </section> `;
}

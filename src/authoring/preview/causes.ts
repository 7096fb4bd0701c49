import type { AuthoredCause } from '../authored.js';
import { labelOf } from '../condition-words.js';
import { evidenceTable } from './evidence.js';
import { html, type Html } from './html.js';
import {
  basis,
  condition,
  figures,
  item,
  pictureRows,
  rests,
  words,
  type Row,
  type Section,
} from './parts.js';
import type { View } from './view.js';

type Key =
  | 'name'
  | 'summary'
  | 'mechanism'
  | 'who'
  | 'typical'
  | 'untypical'
  | 'course'
  | 'selfCare'
  | 'clinician'
  | 'myth'
  | 'evidence';

const TEXTS: readonly (readonly [Key, string])[] = [
  ['name', 'Name'],
  ['summary', 'Summary'],
  ['mechanism', 'How it comes about'],
  ['who', 'Who gets it'],
  ['typical', 'Typical'],
  ['untypical', 'Not typical'],
  ['course', 'Course'],
  ['selfCare', 'What to do'],
  ['clinician', 'What a clinician may do'],
  ['myth', 'A belief put right'],
  ['evidence', 'How good the evidence is'],
];

/** Every cause with its card and every number behind its fit. */
export function causesSection(view: View): Section {
  const nameOf = (id: string): string => view.vocabulary.text.causes[id]?.name ?? id;
  return {
    id: 'causes',
    title: 'Causes',
    items: view.pack.causes.map(({ id }) => ({ id: `cause-${id}`, title: nameOf(id) })),
    body: html`<p>
        A ratio says how much more often people with the cause give an answer than people without
        it: above 1 speaks for, below 1 against. A share is the part of the people with the cause
        who give it. "Counts as" is what is left of either beside the base rates.
      </p>
      ${view.pack.causes.map((cause) =>
        item(`cause-${cause.id}`, nameOf(cause.id), cause.id, [
          html`<p class="manner">
            Perspective:
            ${cause.perspective}${cause.card && ' · shown by rule, never ranked'}${cause.points && ' · counted in points'}
          </p>`,
          words(view, [
            ...TEXTS.map(([key, label]): Row => [
              label,
              ({ causes }) => causes.causes[cause.id]?.[key],
            ]),
            ...pictureRows(cause.picture),
          ]),
          condition(view, 'Fits strongly when', cause.card?.strong),
          condition(view, 'Fits partly when', cause.card?.partial),
          cause.needs
            ? html`<p>Fits well only if these speak for it: ${cause.needs.join(', ')}</p>`
            : html``,
          prior(cause, view),
          evidenceTable(cause, view),
          points(cause, view),
          claims(cause, view),
          basis(view.governed('cause', cause.id)),
        ]),
      )}`,
  };
}

function prior({ prior: own }: AuthoredCause, { pack }: View): Html {
  if (!own) return html``;
  return figures(
    ['How common', ...pack.head.strata.groups.map(({ id }) => id), 'Rests on'],
    [
      [
        'share, before the shares are made to add up to 1',
        ...own.values.map(String),
        rests(own.grade, own.sources),
      ],
    ],
  );
}

function points({ points: own, bands }: AuthoredCause, view: View): Html {
  if (!own || !bands) return html``;
  const rows = Object.entries(own).flatMap(([question, options]) =>
    Object.entries(options).map(([option, count]) => [
      html`${view.vocabulary.text.questions[question]?.short ?? question}:
      ${labelOf(question, option, view.vocabulary)}`,
      String(count),
    ]),
  );
  return html`${figures(['Answer', 'Points'], rows)}
    <p>Strong from ${bands.strong} points, partly from ${bands.partial}.</p>
    ${condition(view, 'Strong only when', bands.strongRequires)}`;
}

function claims({ claims: own }: AuthoredCause, { vocabulary }: View): Html {
  if (!own) return html``;
  const list = (findings: readonly string[] = []): Html =>
    html`<ul class="claims">
      ${findings.map((finding) => {
        const [question, option] = finding.split('.') as [string, string];
        return html`<li>
          ${vocabulary.text.questions[question]?.short ?? question}:
          ${labelOf(question, option, vocabulary)}
        </li>`;
      })}
    </ul>`;
  return html`<div class="condition">
    <b>The words claim that these speak for it</b> ${list(own.for)}<b>and these against</b>
    ${list(own.against)}
  </div>`;
}

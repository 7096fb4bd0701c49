import type { AuthoredPerspective } from '../authored.js';
import { html, type Html } from './html.js';
import { figures, item, level, rests, words, type Section } from './parts.js';
import type { View } from './view.js';

/** How answers become a fit: the pack's choices, which no study gives. */
export function perspectivesSection(view: View): Section {
  const { perspectives, limits } = view.pack.head;
  return {
    id: 'perspectives',
    title: 'How the fit comes about',
    body: html`${perspectives.map((perspective) =>
        item(`perspective-${perspective.id}`, perspective.id, perspective.id, [
          words(view, [
            ['Heading', ({ pack }) => pack.perspectives[perspective.id]?.title],
            ['Note', ({ pack }) => pack.perspectives[perspective.id]?.note],
            ['More', ({ pack }) => pack.perspectives[perspective.id]?.more],
          ]),
          perspective.below
            ? html`<p>Only while the level is below ${level(perspective.below)}.</p>`
            : html``,
          numbers(perspective, view),
        ]),
      )}
      <p>
        At most ${limits.evidenceQuestions} questions for evidence; none that is expected to tell
        less than ${limits.minGain} nats; a finding is named from a ratio of ${limits.explainAt}.
      </p>`,
  };
}

function numbers(
  {
    method,
    shrinkage,
    lrCap,
    questionCap,
    dependenceDiscount,
    otherPrior,
    fit,
    grade,
    sources,
  }: AuthoredPerspective,
  { pack }: View,
): Html {
  if (method !== 'likelihood-ratio' || !fit) return html`<p>By points, never by odds.</p>`;
  const band = ({ evidence, ofBest, ofOther }: typeof fit.strong): string =>
    `evidence ${evidence} (natural log), ${ofBest} of the best cause, ${ofOther} of "something else"`;
  return html`${figures(
      ['Choice', 'Number'],
      [
        ['part of the summed evidence that counts', String(shrinkage ?? 1)],
        ['greatest ratio of one answer', String(lrCap ?? 'no limit')],
        ['greatest ratio of one question', String(questionCap ?? 'no limit')],
        [
          'what all but the strongest answer to a question count for',
          String(dependenceDiscount ?? 1),
        ],
        [
          `"something else", by group (${pack.head.strata.groups.map(({ id }) => id).join(', ')})`,
          (otherPrior ?? []).join(', '),
        ],
        ['answered questions before a fit is named', String(fit.minAnswered)],
        ['fits strongly from', band(fit.strong)],
        ['fits partly from', band(fit.partial)],
      ],
    )}
    <p class="basis">Grade ${rests(grade, sources)}</p>`;
}

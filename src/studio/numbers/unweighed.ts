import { html, nothing } from 'lit';
import type { Studio } from '../studio.js';
import { textOf } from '../views/field.js';
import { withFirstShares } from './edit-numbers.js';

/** A question as it is being written: anything may be missing. */
interface Written {
  readonly id?: string;
  readonly role?: string;
  readonly type?: string;
  readonly options?: readonly { readonly base?: unknown }[];
}

/** Questions that should tell causes apart, and have no number for any answer: how to begin. */
export function unweighedList(studio: Studio): unknown {
  const { questions } = studio.data<{ questions: readonly Written[] }>('questions.yml');
  const { strata } = studio.data<{ strata: { groups?: readonly unknown[] } }>('pack.yml');
  const groups = [strata?.groups ?? []].flat().length;
  const bare = [...[questions ?? []].flat().entries()].filter(([, question]) => isBare(question));
  if (bare.length === 0 || groups === 0) return nothing;
  return html`<p>No number yet; what you begin with is a guess of grade C, to be replaced:</p>
    <ul>
      ${bare.map(([index, { id = '', type }]) => {
        const name = shortOf(studio, id);
        return html`<li>
          ${name}
          <button
            type="button"
            class="small"
            @click=${() =>
              studio.edit(
                `begin the numbers of "${id}"`,
                withFirstShares(studio.texts, index, groups),
              )}
          >
            ${type === 'single' ? 'Begin with equal shares' : 'Begin with three of ten each'}<span
              class="visually-hidden"
              >: ${name}</span
            >
          </button>
        </li>`;
      })}
    </ul>`;
}

function isBare({ role, type, options = [] }: Written): boolean {
  const isWeighing = role === 'evidence' && type !== 'number';
  return isWeighing && options.length > 0 && options.every(({ base }) => base === undefined);
}

function shortOf(studio: Studio, id: string): string {
  const [locale = 'en'] = studio.locales;
  const { questions } = studio.data<{ questions: Readonly<Record<string, { short?: unknown }>> }>(
    `text/${locale}/questions.yml`,
  );
  return textOf(questions?.[id]?.short ?? id);
}

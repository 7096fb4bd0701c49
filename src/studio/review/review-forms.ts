import { html, nothing } from 'lit';
import type { ReviewRemark } from '../../authoring/authored-types.js';
import type { GovernedItem } from '../../authoring/governance.js';
import { utcDay } from '../../widget/dates.js';
import type { Studio } from '../studio.js';
import { discardButton, keepDraft } from '../views/keep-draft.js';
import { at } from '../yaml/at.js';
import { remarked, remarkId, signed, unsigned, type reviewOf } from './signatures.js';

/** Under which name the device keeps who reviewed last, so that a name is typed once. */
const REVIEWER = 'reviewer';

function lastReviewer({ device }: Studio): string {
  return String(device.of(REVIEWER)?.['name'] ?? '');
}

function keepReviewer({ device }: Studio, name: string): void {
  device.keep(REVIEWER, name === '' ? {} : { name });
}

/** What a reviewer said of an item. */
export function remarkOf(studio: Studio, item: GovernedItem): ReviewRemark | undefined {
  return studio.data<ReturnType<typeof reviewOf>>('review.yml').remarks?.[remarkId(item)];
}

/** A form for what a reviewer says of an item. */
export function remarkForm(studio: Studio, item: GovernedItem): unknown {
  const remark = remarkOf(studio, item);
  return html`<form
    class="review-form"
    ${keepDraft(studio.drafts, `comment on ${remarkId(item)}`)}
    @submit=${(event: SubmitEvent) => takeRemark(event, studio, item)}
  >
    <h3>Comment</h3>
    ${
      remark
        ? html`<p class="soft">
            Last by ${remark.reviewer ?? 'somebody'}, ${remark.date ?? 'undated'}.
          </p>`
        : nothing
    }
    <div class="field">
      <label for="remark-by">Your name</label>
      <input
        id="remark-by"
        name="reviewer"
        value=${remark?.reviewer ?? lastReviewer(studio)}
        autocomplete="name"
      />
    </div>
    <div class="field">
      <label for="remark-verdict">Verdict</label>
      <select id="remark-verdict" name="verdict">
        ${VERDICTS.map(
          ([value, label]) =>
            html`<option value=${value} ?selected=${(remark?.verdict ?? '') === value}>
              ${label}
            </option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="remark-comment">Comment</label>
      <textarea
        id="remark-comment"
        name="comment"
        rows="2"
        .defaultValue=${remark?.comment ?? ''}
      ></textarea>
    </div>
    <div class="tools"><button>Save the comment</button> ${discardButton()}</div>
  </form>`;
}

const VERDICTS = [
  ['', 'None, a comment alone'],
  ['agree', 'I agree'],
  ['change', 'I want a change'],
  ['unsure', 'I am not sure'],
] as const;

function takeRemark(event: SubmitEvent, studio: Studio, item: GovernedItem): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const given = new FormData(form);
  const typed = (name: string): string => (given.get(name) as string).trim();
  const reviewer = typed('reviewer');
  keepReviewer(studio, reviewer);
  studio.edit(
    `comment on "${item.id}"`,
    remarked(studio.texts, item, {
      reviewer,
      date: utcDay(),
      verdict: typed('verdict'),
      comment: typed('comment'),
    }),
  );
  form.reset();
  studio.say('The comment is saved.');
}

/**
 * A form that signs an item, and takes its signature back.
 * @param text what is signed
 */
export function signForm(studio: Studio, item: GovernedItem, text: string): unknown {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const by = (new FormData(form).get('by') as string).trim();
    if (by === '') return;
    keepReviewer(studio, by);
    studio.edit(`sign "${item.id}"`, signed(studio.texts, item, { by, date: utcDay(), text }));
    form.reset();
    studio.say(`Signed by ${by}.`);
  };
  const own = at(studio.data(item.file), [...item.path, 'reviewedBy']);
  return html`<form
    class="review-form"
    ${keepDraft(studio.drafts, `sign ${remarkId(item)}`)}
    @submit=${submit}
  >
    <h3>Sign</h3>
    <p>
      The item then names you as who signed it, due again in a year. What it says now is kept, so
      that later changes show.
    </p>
    <div class="field">
      <label for="sign-by">Name and profession</label>
      <input id="sign-by" name="by" required value=${lastReviewer(studio)} autocomplete="name" />
    </div>
    <div class="tools">
      <button class="primary">${item.reviewedBy === '' ? 'Sign' : 'Sign again'}</button>
      ${
        typeof own === 'string' && own !== ''
          ? html`<button
              type="button"
              @click=${() =>
                studio.edit(
                  `take back the signature of "${item.id}"`,
                  unsigned(studio.texts, item),
                )}
            >
              Take the signature back
            </button>`
          : nothing
      }
    </div>
  </form>`;
}

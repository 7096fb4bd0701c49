import type { AuthoredOption, AuthoredQuestion } from '../authored.js';
import { html, type Html } from './html.js';
import {
  basis,
  condition,
  item,
  level,
  pictureRows,
  rests,
  spoken,
  words,
  type Section,
} from './parts.js';
import type { View } from './view.js';

const ROLES: Readonly<Record<AuthoredQuestion['role'], string>> = {
  intake: 'Asked first, of everybody it concerns',
  screen: 'Danger signs: asked of everybody it concerns, never skipped',
  confirm: 'The exact signs behind a line: asked of whoever ticks it',
  history: 'Background: asked of everybody it concerns',
  evidence: 'Asked where it tells most',
  pattern: 'Closes the interview',
};

/** Every question in the order of the files, with all that its options say and do. */
export function questionsSection(view: View): Section {
  const titleOf = (id: string): string =>
    view.pack.text[view.locales[0]!]!.questions.questions[id]?.short ?? id;
  return {
    id: 'questions',
    title: 'Questions',
    items: view.pack.questions.map(({ id }) => ({ id: `question-${id}`, title: titleOf(id) })),
    body: html`${view.pack.questions.map((question) =>
      item(`question-${question.id}`, titleOf(question.id), question.id, [
        manner(question, view),
        condition(view, 'Asked only when', question.when),
        words(view, [
          ['Question', ({ questions }) => questions.questions[question.id]?.title],
          ['Short name', ({ questions }) => questions.questions[question.id]?.short],
          ['Hint', ({ questions }) => questions.questions[question.id]?.hint],
          ['How to check', ({ questions }) => questions.questions[question.id]?.check],
          ['Why we ask', ({ questions }) => questions.questions[question.id]?.why],
          ...pictureRows(question.map ?? question.picture),
        ]),
        optionTable(question, view),
        basis(view.governed('question', question.id)),
      ]),
    )}`,
  };
}

function manner(
  { id, role, type, unsure, careful, unsureAs, min, max }: AuthoredQuestion,
  { pack }: View,
): Html {
  const link = (to: string): Html => html`<a href="#question-${to}">${to}</a>`;
  const lines = pack.questions.flatMap((question) =>
    (question.options ?? [])
      .filter(({ covers }) => covers?.includes(id))
      .map((option) => html` · behind ${link(question.id)}, line <code>${option.id}</code>`),
  );
  return html`<p class="manner">
    ${ROLES[role]} ·
    ${type === 'number' ? `a number from ${min ?? '?'} to ${max ?? '?'}` : type === 'multi' ? 'several answers' : 'one answer'}${
      unsure && ' · offers "not sure"'
    }${careful && html` · open or "not sure" gives ${level(careful)}`}${
      unsureAs && ' · "not sure" counts for nothing in rules that do not name it'
    }${lines}
  </p>`;
}

function optionTable(question: AuthoredQuestion, view: View): Html {
  const { locales } = view;
  const { options = [] } = question;
  if (options.length === 0) return html``;
  return html`<div class="scroll">
    <table class="words">
      <thead>
        <tr>
          <th>Answer</th>
          ${locales.map((locale) => html`<th>${locale}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${options.map(
          (option) => html`<tr${option.flag && html` class="flagged"`}>
      <th scope="row">${marks(question, option, view)}</th>
      ${locales.map((locale) => html`<td lang="${locale}" dir="auto">${optionWords(question, option, locale, view)}</td>`)}
    </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What an option does and rests on. */
function marks(question: AuthoredQuestion, option: AuthoredOption, view: View): Html {
  const { id, exclusive, flag, covers, opinion, when } = option;
  return html`<code>${id}</code
    >${exclusive && html` <small>chosen alone</small>`}${flag && html` ${level(flag)}`}${covers && html` <small>covers ${covers.join(', ')}</small>`}${
      opinion && html` <small>what somebody else thinks</small>`
    }${flag && basis(view.governed('danger sign', `${question.id}.${id}`))}${shares(question, option, view)}${condition(view, 'Offered only when', when)}`;
}

function shares(
  question: AuthoredQuestion,
  option: AuthoredOption,
  { pack: { head } }: View,
): Html {
  if (!option.base) return html``;
  const cells = head.strata.groups.map(
    ({ id }, s) => html`<span>${id}: ${percent(option.base?.[s])}</span> `,
  );
  return html`<p class="shares">Answered by ${cells}${baseRests(question, option)}</p>`;
}

/**
 * The sources of an option with a flag are those of its level; its share then rests on what the
 * question says.
 */
function baseRests(question: AuthoredQuestion, option: AuthoredOption): Html {
  return rests(
    option.grade ?? question.grade,
    (option.flag ? undefined : option.sources) ?? question.sources ?? option.sources,
  );
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${Number((100 * share).toPrecision(3))} %`;
}

/** The option's own words, then the reason and the action that its flag brings. */
function optionWords(
  question: AuthoredQuestion,
  option: AuthoredOption,
  locale: string,
  view: View,
): Html {
  const { id, group } = option;
  const own = view.pack.text[locale]!.questions.questions[question.id];
  const { label, hint, check, biomedical } = own?.options?.[id] ?? {};
  return html`${group !== undefined && html`<small>${own?.groups?.[group] ?? group}</small><br />`}${spoken(label)}${hint && html`<p class="hint">${spoken(hint)}</p>`}${
    check && html`<p class="hint">${spoken(check)}</p>`
  }${
    biomedical && html`<p class="hint">${spoken(biomedical)}</p>`
  }${reasonWords(question.id, option, locale, view)}`;
}

function reasonWords(
  question: string,
  { id, flag, action }: AuthoredOption,
  locale: string,
  { pack, flagRule }: View,
): Html | undefined {
  const text = pack.text[locale]!;
  const reason = flag && text.rules.rules[flagRule(question, id)];
  if (!reason) return undefined;
  return html`<p class="reason">
    <b>Reason:</b> ${spoken(reason)}${
      action && html` <b>Action:</b> ${spoken(text.pack.actions[action])}`
    }
  </p>`;
}

import type { RankedCause } from '../../engine/index.js';
import { isShown, UNSURE } from '../conventions.js';
import { isReviewOverdue } from '../dates.js';
import { adviceFor } from './advice.js';
import { causesOf, ordinaryMeanings } from './causes.js';
import type { ViewContext } from './context.js';
import { actionsFor } from './urgency.js';
import { answerLabels, findingText, optionLabel, plain, reasonText, shortName } from './words.js';

/** A part of the summary: a title and its lines. */
export interface SummaryPart {
  readonly title: string;
  readonly lines: readonly string[];
}

const DOT = ' · ';

/**
 * The interview for a clinician, shortly: how soon and by which rules, what was said, what was not
 * sure, the causes, and which warning signs were denied. Says nothing about causes where the result
 * does not either.
 */
export function clinicianParts(context: ViewContext, ended: boolean): readonly SummaryPart[] {
  const {
    t,
    text,
    session: { assessment },
  } = context;
  const { urgency, reasons } = assessment;
  const counted = reasons.filter((reason) => urgency !== 'emergency' || reason.urgency === urgency);
  const why = counted.map((reason) =>
    [
      reasonText(context, reason),
      ...reason.findings.map((finding) => findingText(context, finding)),
      `[${reason.rule}]`,
    ].join(DOT),
  );
  const [denied, ...said] = saidParts(context);
  const parts = [
    { title: text.urgencies[urgency].title, lines: why.length ? why : [t('noReasons')] },
    ...said,
    ...(ended || urgency === 'emergency' ? [] : causeParts(context)),
    denied,
    { title: text.title, lines: [...stampLines(context), t('limits'), t('notDevice')] },
  ];
  return parts.filter(({ lines }) => lines.length);
}

/** The whole result as plain text, to keep or to send: what to do comes right after the level. */
export function resultText(context: ViewContext, ended: boolean): string {
  const {
    t,
    text,
    pack,
    session: { assessment },
  } = context;
  const { lead, next = [] } = text.urgencies[assessment.urgency];
  const parts = [...clinicianParts(context, ended)];
  const advice = adviceFor(context, pack.json.perspectives[0]!.id).filter(
    ({ kind }) => kind === 'self-care' || kind === 'common',
  );
  parts.splice(1, 0, { title: t('whatNext'), lines: [lead, ...actionsFor(context), ...next] });
  parts.splice(
    -1,
    0,
    {
      title: t('adviceTitle'),
      lines: advice.map(({ id }) =>
        t('pair', { name: text.advice[id]!.title, value: text.advice[id]!.text }),
      ),
    },
    {
      title: t('safetyTitle'),
      lines: assessment.safetyNet.flatMap((id) => text.safetyNet?.[id] ?? []),
    },
  );
  return parts
    .filter(({ lines }) => lines.length)
    .map(({ title, lines }) =>
      [title, ...lines.map((line) => `- ${plain(context, line)}`), ''].join('\n'),
    )
    .join('\n');
}

/** When this was made, from which content, and who has checked that. */
export function stampLines({ t, pack, utcDay, localDay }: ViewContext): readonly string[] {
  const { version, evidenceDate, contentHash, reviewedBy, reviewBy } = pack.info;
  return [
    reviewedBy ? t('signed', { name: reviewedBy }) : t('unsigned'),
    ...(isReviewOverdue(pack.info, utcDay) ? [t('overdue', { date: reviewBy })] : []),
    `${t('createdOn', { date: localDay })} ${t('version', { version, date: evidenceDate, hash: contentHash.replace(/^sha\d+-/, '').slice(0, 12) })}`,
  ];
}

/**
 * What was said, question by question. A danger sign counts as denied only where the others were
 * looked at and none was withheld.
 */
function saidParts(context: ViewContext): readonly [SummaryPart, SummaryPart, SummaryPart] {
  const { t, pack, session } = context;
  const [reported, unsure, denied]: [string[], string[], string[]] = [[], [], []];
  for (const id of session.path) {
    const { role, repeats } = pack.byId.get(id)!;
    const isSign = role === 'flag' || role === 'risk';
    const answer = [session.answers[id]!].flat();
    const options = session.view(id)?.options ?? [];
    const question = shortName(context, id);
    if (answer[0] === UNSURE) unsure.push(question);
    else if (!isSign || answer[0] !== 'none')
      reported.push(t('finding', { question, option: answerLabels(context, id).join(DOT) }));
    const withheld = pack.byId
      .get(repeats ?? id)!
      .options?.some((option) => option.exclusive && option.flag && answer.includes(option.id));
    if (!isSign || answer[0] === UNSURE || withheld) continue;
    const rest = options.filter((option) => !option.exclusive && !answer.includes(option.id));
    if (rest.length)
      denied.push(
        t('finding', {
          question,
          option: rest.map((option) => optionLabel(context, id, option.id)).join(DOT),
        }),
      );
  }
  return [
    { title: t('denied'), lines: denied },
    { title: t('reported'), lines: reported },
    { title: t('unsures'), lines: unsure.length ? [unsure.join(DOT)] : [] },
  ];
}

function causeParts(context: ViewContext): readonly SummaryPart[] {
  const { t, text, pack } = context;
  return pack.json.perspectives.flatMap(({ id }, index) => {
    const causes = causesOf(context, id);
    if (!causes.length || (index && !causes.some(isShown))) return [];
    const { title = '', note = '' } = text.perspectives?.[id] ?? {};
    const weak = causes
      .filter((cause) => !isShown(cause))
      .map((cause) => text.causes[cause.id]!.name);
    return [
      {
        title: title || t('causesTitle'),
        lines: [
          ...(index ? [note] : []),
          ...causes.filter(isShown).map((cause) => causeLine(context, cause)),
          ...(index
            ? ordinaryMeanings(context)
            : [t('pair', { name: t('somethingElse'), value: t('somethingElseText') })]),
          ...(weak.length ? [t('pair', { name: t('lessLikely'), value: weak.join(DOT) })] : []),
        ],
      },
    ];
  });
}

function causeLine(context: ViewContext, cause: RankedCause): string {
  const { t, text } = context;
  const weighed = (key: 'for' | 'against'): string[] =>
    cause[key].length
      ? [
          t('pair', {
            name: t(key),
            value: cause[key].map((finding) => findingText(context, finding)).join(DOT),
          }),
        ]
      : [];
  return [
    t('pair', { name: text.causes[cause.id]!.name, value: t(`fit_${cause.fit}`) }),
    ...weighed('for'),
    ...weighed('against'),
  ].join(' – ');
}

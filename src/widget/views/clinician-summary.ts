import { isShownFit, type RankedCause, UNSURE } from '../../engine/index.js';
import { isReviewOverdue } from '../dates.js';
import { adviceFor } from './advice.js';
import { causesOf, ordinaryMeanings } from './causes.js';
import type { ViewContext } from './context.js';
import { actionsFor } from './urgency.js';
import {
  answerLabels,
  findingText,
  optionLabel,
  plainText,
  reasonText,
  shortName,
} from './words.js';

/** A section of the summary: a title and its lines. */
export interface SummarySection {
  readonly title: string;
  readonly lines: readonly string[];
}

const SEPARATOR = ' · ';

/**
 * The interview for a clinician, shortly: how soon and by which rules, what was said, what was not
 * sure, the causes, and which warning signs were denied. Says nothing about causes where the result
 * does not either.
 */
export function clinicianSections(
  context: ViewContext,
  endedEarly: boolean,
): readonly SummarySection[] {
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
    ].join(SEPARATOR),
  );
  const [denied, ...answered] = answerSections(context);
  const sections = [
    { title: text.urgencies[urgency].title, lines: why.length ? why : [t('noReasons')] },
    ...answered,
    ...(endedEarly || urgency === 'emergency' ? [] : causeSections(context)),
    denied,
    { title: text.title, lines: [...provenanceLines(context), t('limits'), t('notDevice')] },
  ];
  return sections.filter(({ lines }) => lines.length);
}

/** The whole result as plain text, to keep or to send: what to do comes right after the level. */
export function resultText(context: ViewContext, endedEarly: boolean): string {
  const {
    t,
    text,
    pack,
    session: { assessment },
  } = context;
  const { lead, next = [] } = text.urgencies[assessment.urgency];
  const sections = [...clinicianSections(context, endedEarly)];
  const advice = adviceFor(context, pack.json.perspectives[0]!.id).filter(
    ({ kind }) => kind === 'self-care' || kind === 'common',
  );
  sections.splice(1, 0, { title: t('whatNext'), lines: [lead, ...actionsFor(context), ...next] });
  sections.splice(
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
  return sections
    .filter(({ lines }) => lines.length)
    .map(({ title, lines }) =>
      [title, ...lines.map((line) => `- ${plainText(context, line)}`), ''].join('\n'),
    )
    .join('\n');
}

/** When this was made, from which content, and who has checked that. */
export function provenanceLines({ t, pack, utcDay, localDay }: ViewContext): readonly string[] {
  const { version, evidenceDate, contentHash, reviewedBy, reviewBy } = pack.info;
  return [
    reviewedBy ? t('signed', { name: reviewedBy }) : t('unsigned'),
    ...(isReviewOverdue(pack.info, utcDay) ? [t('overdue', { date: reviewBy })] : []),
    `${t('createdOn', { date: localDay })} ${t('version', { version, date: evidenceDate, hash: contentHash.replace(/^sha\d+-/, '').slice(0, 12) })}`,
  ];
}

/**
 * What was answered, question by question, under three titles: the danger signs that were denied,
 * what was reported, and what the person is not sure of.
 */
function answerSections(
  context: ViewContext,
): readonly [SummarySection, SummarySection, SummarySection] {
  const { t, pack, session } = context;
  const [reported, unsure, denied]: [string[], string[], string[]] = [[], [], []];
  for (const id of session.path) {
    const question = shortName(context, id);
    const finding = (labels: readonly string[]): string =>
      t('finding', { question, option: labels.join(SEPARATOR) });
    const [first] = [session.answers[id]!].flat();
    const { role } = pack.byId.get(id)!;
    const isSign = role === 'flag' || role === 'risk';
    const signs = isSign && first !== UNSURE ? deniedSigns(context, id) : [];
    if (signs.length) denied.push(finding(signs));
    if (first === UNSURE) unsure.push(question);
    else if (!isSign || first !== 'none') reported.push(finding(answerLabels(context, id)));
  }
  return [
    { title: t('denied'), lines: denied },
    { title: t('reported'), lines: reported },
    { title: t('unsures'), lines: unsure.length ? [unsure.join(SEPARATOR)] : [] },
  ];
}

/**
 * The labels of the danger signs that a person was shown and did not tick. They count as denied only
 * where the others were looked at and none was withheld.
 */
function deniedSigns(context: ViewContext, id: string): readonly string[] {
  const { pack, session } = context;
  const answer = [session.answers[id]!].flat();
  const { repeats = id } = pack.byId.get(id)!;
  const isWithheld = pack.byId
    .get(repeats)!
    .options?.some((option) => option.exclusive && option.flag && answer.includes(option.id));
  const options = isWithheld ? [] : (session.view(id)?.options ?? []);
  return options
    .filter((option) => !option.exclusive && !answer.includes(option.id))
    .map((option) => optionLabel(context, id, option.id));
}

function causeSections(context: ViewContext): readonly SummarySection[] {
  const { t, text, pack } = context;
  return pack.json.perspectives.flatMap(({ id }, index) => {
    const causes = causesOf(context, id);
    if (!causes.length || (index && !causes.some(({ fit }) => isShownFit(fit)))) return [];
    const { title = '', note = '' } = text.perspectives?.[id] ?? {};
    const weak = causes
      .filter(({ fit }) => !isShownFit(fit))
      .map((cause) => text.causes[cause.id]!.name);
    return [
      {
        title: title || t('causesTitle'),
        lines: [
          ...(index ? [note] : []),
          ...causes.filter(({ fit }) => isShownFit(fit)).map((cause) => causeLine(context, cause)),
          ...(index
            ? ordinaryMeanings(context)
            : [t('pair', { name: t('somethingElse'), value: t('somethingElseText') })]),
          ...(weak.length
            ? [t('pair', { name: t('lessLikely'), value: weak.join(SEPARATOR) })]
            : []),
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
            value: cause[key].map((finding) => findingText(context, finding)).join(SEPARATOR),
          }),
        ]
      : [];
  return [
    t('pair', { name: text.causes[cause.id]!.name, value: t(`fit_${cause.fit}`) }),
    ...weighed('for'),
    ...weighed('against'),
  ].join(' – ');
}

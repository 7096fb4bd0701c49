import {
  isShownFit,
  type Pack,
  type RankedCause,
  type Sign,
  UNSURE,
  URGENCIES,
} from '../../engine/index.js';
import { deniesAll } from '../denies-all.js';
import { adviceFor } from './advice.js';
import { causesOf, ordinaryMeanings } from './causes.js';
import type { ViewContext } from './context.js';
import { provenanceLines } from './provenance.js';
import { ofLevel, signsToWatch } from './safety-net.js';
import { actionsFor } from './urgency.js';
import {
  answerLabels,
  dangerWords,
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
 * The interview for a clinician, shortly: how soon and why, what was said, what was not
 * sure, the causes, and which warning signs were denied. Says nothing about causes where the result
 * does not either.
 * @param namesRules ends each reason with the id of its rule, to be looked up in the pack
 */
export function clinicianSections(
  context: ViewContext,
  endedEarly: boolean,
  namesRules = false,
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
      ...(namesRules ? [`[${reason.rule}]`] : []),
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
  const sections = [...clinicianSections(context, endedEarly, true)];
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
      lines: safetyNetLines(context, endedEarly),
    },
  );
  return [...sections, coveredSection(context)]
    .filter(({ lines }) => lines.length)
    .map(({ title, lines }) =>
      [title, ...lines.map((line) => `- ${plainText(context, line)}`), ''].join('\n'),
    )
    .join('\n');
}

/**
 * What was answered, question by question, under three titles: the danger signs that were denied,
 * what was reported, and what the person is not sure of.
 */
function answerSections(
  context: ViewContext,
): readonly [SummarySection, SummarySection, SummarySection] {
  const { t, pack, session } = context;
  const [reported, unsure]: [string[], string[]] = [[], []];
  for (const id of session.path) {
    const question = shortName(context, id);
    const answer = [session.answers[id]!].flat();
    if (answer[0] === UNSURE) unsure.push(question);
    else if (!isDenied(pack, id, answer))
      reported.push(t('finding', { question, option: answerLabels(context, id).join(SEPARATOR) }));
  }
  return [
    { title: t('denied'), lines: deniedSigns(context) },
    { title: t('reported'), lines: reported },
    { title: t('unsures'), lines: unsure.length ? [unsure.join(SEPARATOR)] : [] },
  ];
}

/** The answer only says that none of a question's danger signs is there. */
function isDenied(pack: Pack, id: string, answer: readonly unknown[]): boolean {
  const { holdsSigns, options } = pack.byId.get(id)!;
  return holdsSigns && deniesAll(options, answer);
}

/** By question, the danger signs and broad lines that were shown and not ticked. */
function deniedSigns(context: ViewContext): readonly string[] {
  return signLines(
    context,
    context.session.assessment.signs.filter(({ status }) => status === 'denied'),
    ({ question }) => shortName(context, question),
  );
}

/** By broad line that was not ticked, the danger signs that it stands for. */
export function coveredSection(context: ViewContext): SummarySection {
  const covered = context.session.assessment.signs.filter(({ status }) => status === 'covered');
  return {
    title: context.t('covered'),
    lines: signLines(context, covered, ({ by }) => {
      const { question, option } = by![0]!;
      return optionLabel(context, question, option);
    }),
  };
}

function signLines(
  context: ViewContext,
  signs: readonly Sign[],
  nameOf: (sign: Sign) => string,
): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const sign of signs) {
    const name = nameOf(sign);
    const label = optionLabel(context, sign.question, sign.option);
    lines.set(name, [...(lines.get(name) ?? []), label]);
  }
  return [...lines].map(([question, labels]) =>
    context.t('finding', { question, option: labels.join(SEPARATOR) }),
  );
}

/** What to watch for, with what to do about it before each level's signs. */
function safetyNetLines(context: ViewContext, endedEarly: boolean): readonly string[] {
  const signs = signsToWatch(context, endedEarly);
  return URGENCIES.flatMap((level) => {
    const words = dangerWords(context, ofLevel(context, level, signs));
    return words.length ? [context.t(`watch_${level}`), ...words] : [];
  });
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

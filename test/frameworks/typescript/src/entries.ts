import 'triage-widget/themes/high-contrast.css';
import 'triage-widget/themes/hospital.css';
import 'triage-widget/themes/warm-blog.css';
import {
  defineTriageWidget,
  TriageWidget,
  upgradeLinks,
  type MessageOverrides,
} from 'triage-widget';
import { upgradeLinks as fromDefine } from 'triage-widget/define';
import { TriageWidget as FromAll } from 'triage-widget/define/all';
import { registerLocale, type MessageTable } from 'triage-widget/define/zh-Hans';
import { createSession, loadPack, type Answers } from 'triage-widget/engine';
import { toQuestionnaire, toQuestionnaireResponse } from 'triage-widget/fhir';
import { answerAll, ready } from 'triage-widget/testing';

const messages: MessageOverrides = { continue: 'Next' };
const answers: Answers = { g_age: '40_49' };

/** Uses each entry as its guide does. */
export async function useEach(words: MessageTable, json: unknown): Promise<unknown> {
  defineTriageWidget('acme-triage');
  registerLocale('de', words);
  upgradeLinks(document.body);
  fromDefine();
  const widget = document.createElement('triage-widget');
  widget.messages = messages;
  widget.addEventListener('triage-result', (event) => event.type);
  const pack = loadPack(json);
  const session = createSession(pack, answers);
  const questionnaire = toQuestionnaire(pack, 'en');
  const isSame: boolean = widget instanceof TriageWidget && widget instanceof FromAll;
  const { urgency } = await answerAll(widget, answers);
  return [
    urgency,
    await ready(widget),
    toQuestionnaireResponse(session, { questionnaire }),
    isSame,
  ];
}

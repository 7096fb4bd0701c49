import { baseLanguage, negotiateLocale } from '../i18n/locale.js';
import { FhirRequestError } from './operation-outcome.js';

/** Where a pack's words name a place or a number that depends on where the person lives. */
export type Placeholder = 'emergency' | 'advice' | 'doctor' | 'urgentCare' | 'emergencyDepartment';

/** Numbers and names of places of one country; what is missing is said in general words. */
export type CareContacts = Readonly<Partial<Record<Placeholder, string>>>;

/** The words that no pack has. */
export interface Words {
  readonly notSure: string;
  /** What the item with the level asks. */
  readonly level: string;
  readonly whatNext: string;
  readonly reasons: string;
  readonly noReasons: string;
  readonly notSettled: string;
  readonly missingFlag: string;
  readonly unsureFlag: string;
  readonly safetyTitle: string;
  readonly watch_emergency: string;
  readonly watch_urgent: string;
  readonly watch_soon: string;
  readonly 'watch_self-care': string;
  readonly proxyTitle: string;
  readonly proxyLead: string;
  readonly notDevice: string;
  /** What is said of a pack that nobody has proved. */
  readonly unproven: string;
  readonly yourEmergencyNumber: string;
  readonly yourAdviceNumber: string;
  readonly emergencyDepartment: string;
  readonly urgentCare: string;
  readonly doctor: string;
}

/** The widget's own words, by its names for them; a test holds all but `level` to them. */
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    notSure: 'Not sure',
    level: 'How soon to get help',
    whatNext: 'What to do next',
    reasons: 'Why we say this',
    noReasons: 'None of your answers was a warning sign.',
    notSettled: 'Some answers are still missing. They could change this advice.',
    missingFlag: 'A question about warning signs has no answer yet.',
    unsureFlag: 'You were not sure about a warning sign, so we take the careful way.',
    safetyTitle: 'Warning signs to watch for',
    watch_emergency: 'Call {emergency} or go to the nearest {emergencyDepartment} now if you have:',
    watch_urgent: 'Get help the same day if you have:',
    watch_soon: 'See a {doctor} soon if you have:',
    'watch_self-care': 'Keep an eye on:',
    proxyTitle: 'Ask them about these warning signs',
    proxyLead:
      'We cannot give a result for someone who is not with you. Ask them these. Each sign says how soon they need help.',
    notDevice: 'General information. Not a medical device.',
    unproven: 'For trying out only: the safety of this content has not been proved.',
    yourEmergencyNumber: 'your local emergency number',
    yourAdviceNumber: 'your local health advice line',
    emergencyDepartment: 'emergency department',
    urgentCare: 'urgent care clinic',
    doctor: 'doctor',
  },
  es: {
    notSure: 'No lo sé',
    level: 'Con qué rapidez buscar ayuda',
    whatNext: 'Qué hacer ahora',
    reasons: 'Por qué lo decimos',
    noReasons: 'Ninguna de sus respuestas era una señal de peligro.',
    notSettled: 'Aún faltan algunas respuestas. Podrían cambiar este consejo.',
    missingFlag: 'Una pregunta sobre señales de peligro no tiene respuesta todavía.',
    unsureFlag: 'No tenía clara una señal de peligro, así que elegimos lo más prudente.',
    safetyTitle: 'Señales de peligro que vigilar',
    watch_emergency:
      'Llame al {emergency} o vaya ahora al {emergencyDepartment} más cercano si tiene:',
    watch_urgent: 'Busque ayuda el mismo día si tiene:',
    watch_soon: 'Vaya pronto a un {doctor} si tiene:',
    'watch_self-care': 'Esté pendiente de:',
    proxyTitle: 'Pregunte a la persona por estas señales de peligro',
    proxyLead:
      'No podemos dar un resultado para alguien que no está con usted. Pregúntele por estas señales. Cada una dice con qué rapidez necesita ayuda.',
    notDevice: 'Información general. No es un producto sanitario ni un dispositivo médico.',
    unproven: 'Solo para probar: no se ha demostrado que este contenido sea seguro.',
    yourEmergencyNumber: 'número de emergencias de su zona',
    yourAdviceNumber: 'teléfono de consejo médico de su zona',
    emergencyDepartment: 'servicio de urgencias o emergencias',
    urgentCare: 'centro de atención urgente',
    doctor: 'médico',
  },
  zh: {
    notSure: '不确定',
    level: '要多快就医',
    whatNext: '接下来怎么做',
    reasons: '为什么这样建议',
    noReasons: '您的回答里没有危险信号。',
    notSettled: '有些问题还没有回答。回答以后，建议可能会变。',
    missingFlag: '有一道关于危险信号的问题还没有回答。',
    unsureFlag: '有一个危险信号您不确定，所以我们选更稳妥的做法。',
    safetyTitle: '要留意的危险信号',
    watch_emergency: '出现下面任何一种，马上拨打{emergency}或去最近的{emergencyDepartment}：',
    watch_urgent: '出现下面任何一种，当天就去医院：',
    watch_soon: '出现下面任何一种，两周内去看{doctor}：',
    'watch_self-care': '平时留意：',
    proxyTitle: '请问问本人，有没有下面的危险信号',
    proxyLead:
      '本人不在您身边，我们不能给出结果。请把下面的信号逐条问清楚。每一条都写着要多快求助。',
    notDevice: '本工具只提供健康信息，不是诊断，也不是医疗器械。',
    unproven: '仅供试用：这份内容的安全性还没有经过证明。',
    yourEmergencyNumber: '您当地的急救电话',
    yourAdviceNumber: '当地的健康咨询热线',
    emergencyDepartment: '急诊',
    urgentCare: '当天能看的急病门诊',
    doctor: '医生',
  },
  'zh-Hant': {
    notSure: '不確定',
    level: '該多快就醫',
    whatNext: '接下來怎麼做',
    reasons: '為什麼這樣建議',
    noReasons: '您的回答裡沒有危險徵兆。',
    notSettled: '有些問題還沒有回答。回答以後，建議可能會變。',
    missingFlag: '有一題關於危險徵兆還沒有回答。',
    unsureFlag: '有一個危險徵兆您不確定，所以我們採取較穩妥的做法。',
    safetyTitle: '要留意的危險徵兆',
    watch_emergency: '出現以下任何一項，立即撥打{emergency}或去最近的{emergencyDepartment}：',
    watch_urgent: '出現以下任何一項，當天就醫：',
    watch_soon: '出現以下任何一項，2星期內去看{doctor}：',
    'watch_self-care': '平時留意：',
    proxyTitle: '請問問本人，有沒有以下的危險徵兆',
    proxyLead:
      '本人不在您身邊，我們不能給出結果。請把以下的徵兆逐項問清楚。每一項都寫著要多快求助。',
    notDevice: '本工具只提供健康資訊，不是診斷，也不是醫療器材（儀器）。',
    unproven: '只供試用：這份內容的安全性還沒有經過證明。',
    yourEmergencyNumber: '您當地的緊急電話',
    yourAdviceNumber: '當地的健康諮詢專線',
    emergencyDepartment: '急診',
    urgentCare: '當天可看的急症門診',
    doctor: '醫生',
  },
};

/** Words of languages that have none here, by the pack's name of the language; they come first. */
export type WordsByLanguage = Readonly<Record<string, Words>>;

/**
 * The words in a language: of the tag itself, else of the same language in the same script (`zh-TW`
 * is `zh-Hant`), else of the language.
 * @throws FhirRequestError where there are none: headings in another language might not be understood
 */
export function wordsIn(locale: string, given: WordsByLanguage = {}): Words {
  const nearest = negotiateLocale(locale, Object.keys(WORDS));
  const isSame = baseLanguage(nearest) === baseLanguage(locale);
  const words = given[locale] ?? (isSame ? WORDS[nearest] : undefined);
  if (words) return words;
  throw new FhirRequestError(
    'not-supported',
    'language',
    `there are no words for results in "${locale}"; give them in the options, as words["${locale}"], or ask for another language of the pack`,
  );
}

const PATTERN = /\{(emergency|advice|doctor|urgentCare|emergencyDepartment)\}/g;

/** A text with its placeholders replaced: by the given contacts, else by general words. */
export function filled(text: string, words: Words, contacts: CareContacts = {}): string {
  const general: Readonly<Record<Placeholder, string>> = {
    emergency: words.yourEmergencyNumber,
    advice: words.yourAdviceNumber,
    doctor: words.doctor,
    urgentCare: words.urgentCare,
    emergencyDepartment: words.emergencyDepartment,
  };
  return text.replace(PATTERN, (_, name: Placeholder) => contacts[name]?.trim() || general[name]);
}

/** A way of speaking that a pack must not use, and what to say instead. */
export interface Claim {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** In texts of any language. Wide letters and digits are made plain before. */
export const CLAIMS: readonly Claim[] = [
  {
    pattern: /\d\s*(?:%|per\s?cent\b)|百分之|百分百|\d\s*成(?:以上|的|把握)/i,
    instead: 'say "most", "many", "some" or "few"',
  },
];

/** In English. */
export const ENGLISH_CLAIMS: readonly Claim[] = [
  {
    pattern: /\bdiagnos(?:e|es|ed|ing)\b|\b(?:your|the|our) diagnosis is\b/i,
    instead: 'say what may fit, or what a clinician can check',
  },
  { pattern: /\bdetect(?:s|ed|ing|ion)?\b/i, instead: 'say "look for" or "notice"' },
  { pattern: /\brul(?:e|es|ed|ing)[\s-]+(?:\w+\s+){0,3}out\b/i, instead: 'say "check for"' },
  {
    pattern: /\byour (?:condition|illness|disease|problem) is\b/i,
    instead: 'say what the answers fit',
  },
  {
    pattern:
      /\bsafe to (?:stay|be|remain|wait) (?:at )?home\b|\bno need to see a (?:doctor|nurse|clinician)\b|\b(?:do not|don't) need (?:to see )?a doctor\b/i,
    instead: 'say when to come back',
  },
  {
    pattern: /\bnothing (?:serious|to worry about)\b|\byou are (?:fine|healthy|not ill)\b/i,
    instead: 'say what the answers show, and when to come back',
  },
  { pattern: /\bguarante/i, instead: 'say "may" or "can"' },
  { pattern: /\bproven\b/i, instead: 'say how good the evidence is' },
  { pattern: /\bcur(?:e|es|ed|ing)\b/i, instead: 'say "may ease" or "may help"' },
  { pattern: /\b(?:in)?accura(?:te|cy|tely)\b/i, instead: 'leave it out' },
  {
    pattern:
      /\brisk[- ]free\b|\b(?:no|without|free of) side[- ]effects?\b|\b(?:completely|totally|perfectly) safe\b/i,
    instead: 'say for whom it is not suitable',
  },
  {
    pattern: /\b(?:FDA|NHS|NICE)[- ](?:approved|cleared|endorsed|certified)\b/i,
    instead: 'say "informed by"',
  },
  { pattern: /\bAI doctor\b/i, instead: 'leave it out' },
  {
    pattern:
      /(?:^|[.!?:]\s+|\bmeans (?:that )?)you(?: have|'ve)(?: got)? (?!answered|told|seen|time|been|not )/i,
    instead: 'say "your answers fit" or "this may be"',
  },
];

/** Not after "if", nor in a question: there the illness is asked about and not asserted. */
const UNASKED = '(?<!如果|倘若|假如|要是|是否|万一|若|当|如|凡|除非|无论|不管)';

/**
 * In Chinese: what may not be said of medicine in advertising, and what only a clinician can say.
 */
export const CHINESE_CLAIMS: readonly Claim[] = [
  {
    pattern: /诊断为|診斷為|确诊|確診|诊断出|(?:您|你)的(?:诊断|病)是/,
    instead: 'say 可能, 更符合 or 需要医生检查确认',
  },
  {
    pattern: new RegExp(
      `${UNASKED}[您你](?:已经|就是|应该)?(?:得了|患有|患上|患了|得的是)(?![^。！!；;]*[吗？?])`,
    ),
    instead: 'say 您的回答更符合',
  },
  { pattern: /[您你]是(?:肾阳虚|肾虚|阳虚)/, instead: 'say 相似的表现较多' },
  {
    pattern: /根治|治愈|治癒|包治|痊愈率|治好|药到病除|断根|除根|永不复发|不再复发/,
    instead: 'say 可能缓解',
  },
  {
    pattern: /疗效(?:确切|显著|可靠|肯定)|特效|神效|奇效|立竿见影|有效率|治愈率|准确率|精准|准确/,
    instead: 'say how good the evidence is',
  },
  {
    pattern: /(?:无|没有|零|不含)(?:任何)?(?:毒)?副作用|无毒|零风险|无风险|绝对安全|纯天然/,
    instead: 'say for whom it is not suitable',
  },
  {
    pattern:
      /国家级|世界级|最高级|最有效|最安全|最先进|最佳|第一品牌|首选药|祖传|秘方|专家推荐|权威推荐/,
    instead: 'leave it out',
  },
  {
    pattern: /保证(?!睡眠|休息|安全|充足|营养)|包您|一定(?:能|会)(?:好|有效)/,
    instead: 'say 可能 or 可以',
  },
  { pattern: /(?:可以?|能够?|已经?|已)排除|排除了/, instead: 'say 检查有没有' },
  {
    pattern:
      /(?:不用|无需|不需要|不必)(?:去)?(?:看医生|就医|看病|去医院)|(?:可以?)?(?:放心|安心)(?:在家|待在家)|在家(?:观察)?(?:是|就)安全/,
    instead: 'say when to come back',
  },
  { pattern: /检测出|检测到|检出/, instead: 'say 注意到 or 看看有没有' },
];

/** A Spanish phrase as whole words: `\b` does not know letters with an accent. */
const spanish = (phrase: string): RegExp => new RegExp(`(?<!\\p{L})(?:${phrase})(?!\\p{L})`, 'iu');

/** In Spanish. "Cura" alone is a wound that heals; what may not be said is that something cures. */
export const SPANISH_CLAIMS: readonly Claim[] = [
  { pattern: spanish('(?:por|cien) ?(?:ciento|cien)'), instead: 'say "la mayoría" or "algunas"' },
  {
    pattern: spanish('diagnostic(?:ar|a|an|amos|ado|ada)|(?:su|el|nuestro) diagnóstico es'),
    instead: 'say "puede encajar", or what a clinician can check',
  },
  { pattern: spanish('detect(?:ar|a|an|amos|ado)|detección'), instead: 'say "buscar" or "notar"' },
  { pattern: spanish('descart(?:ar|a|an|amos|ado|ada)'), instead: 'say "comprobar"' },
  {
    pattern: spanish('su (?:enfermedad|afección|problema|mal) es'),
    instead: 'say "sus respuestas encajan"',
  },
  {
    pattern: spanish('usted (?:ya )?(?:tiene|padece|sufre)'),
    instead: 'say "sus respuestas encajan" or "puede ser"',
  },
  {
    pattern: spanish(
      '(?:es seguro|puede) quedarse (?:tranquilamente )?en casa|no (?:necesita|hace falta|es necesario|tiene que) (?:(?:ver|ir|acudir) )?(?:a )?(?:un|al|el|ningún) médico',
    ),
    instead: 'say when to come back',
  },
  {
    pattern: spanish(
      'no es nada (?:grave|serio|malo)|no tiene nada (?:grave|serio|malo)|está (?:sano|sana)',
    ),
    instead: 'say what the answers show, and when to come back',
  },
  { pattern: spanish('garant(?:iza|izar|izan|izado|izamos|ía|ías)'), instead: 'say "puede"' },
  {
    pattern: spanish(
      '(?:científica|clínica)mente (?:demostrado|probado|comprobado)|eficacia (?:demostrada|probada|comprobada)',
    ),
    instead: 'say how good the evidence is',
  },
  {
    pattern: spanish(
      'cura(?:r|n|rá)? (?:el|la|los|las|su|sus|del todo|por completo)|curación|lo cura',
    ),
    instead: 'say "puede aliviar" or "puede ayudar"',
  },
  { pattern: spanish('(?:alta|gran|mucha) precisión|certer[oa]'), instead: 'leave it out' },
  {
    pattern: spanish(
      'sin (?:ningún riesgo|riesgos|efectos secundarios)|libre de riesgos?|no tiene efectos secundarios|(?:total|completa|absoluta)mente segur[oa]',
    ),
    instead: 'say for whom it is not suitable',
  },
  {
    pattern: spanish(
      '(?:aprobad|avalad|certificad)[oa] por (?:la|el) (?:FDA|EMA|NHS|AEMPS|Cofepris|Anmat|Invima)',
    ),
    instead: 'say "se basa en"',
  },
];

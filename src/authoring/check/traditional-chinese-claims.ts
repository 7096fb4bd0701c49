import type { Claim } from './claims.js';

/** Not after "if", nor in a question: there the illness is asked about and not asserted. */
const UNASKED = '(?<!如果|倘若|假如|要是|是否|萬一|若|當|如|凡|除非|無論|不論|不管)';

/**
 * In Chinese as Taiwan, Hong Kong and Macau write it: what may not be said of medicine in
 * advertising, and what only a clinician can say. Words whose characters are the same in both
 * scripts stand here too, so that this list is whole.
 */
export const TRADITIONAL_CHINESE_CLAIMS: readonly Claim[] = [
  {
    pattern: /診斷為|診斷出|確診|[您你]的(?:診斷|病)是/,
    instead: 'say 可能, 較符合 or 需要醫生檢查確認',
  },
  {
    pattern: new RegExp(
      `${UNASKED}[您你](?:已經|就是|應該)?(?:得了|患有|患上|患了|罹患|得的是)(?![^。！!；;]*[嗎？?])`,
    ),
    instead: 'say 您的回答較符合',
  },
  { pattern: /[您你]是(?:腎陽虛|腎虛|腎虧|陽虛)/, instead: 'say 相似的表現較多' },
  {
    pattern: /根治|治癒|治愈|包治|包醫|痊癒率|治好|醫好|藥到病除|斷根|斷尾|除根|永不復發|不再復發/,
    instead: 'say 可能緩解',
  },
  {
    pattern: /療效(?:確切|顯著|可靠|肯定)|特效|神效|奇效|立竿見影|有效率|準確|精準/,
    instead: 'say how good the evidence is',
  },
  {
    pattern: /(?:無|沒有|零|不含)(?:任何)?(?:毒)?副作用|無毒|零風險|無風險|絕對安全|純天然/,
    instead: 'say for whom it is not suitable',
  },
  {
    pattern:
      /國家級|世界級|最高級|最有效|最安全|最先進|最佳|第一品牌|首選藥|祖傳|秘方|祕方|(?:專家|權威|名醫|醫師|醫生)推薦/,
    instead: 'leave it out',
  },
  {
    pattern: /保證(?!睡眠|休息|安全|充足|營養)|包您|一定(?:能|會)(?:好|有效)/,
    instead: 'say 可能 or 可以',
  },
  { pattern: /(?:可以?|能夠?|已經?|已)排除|排除了/, instead: 'say 檢查有沒有' },
  {
    pattern:
      /(?:不用|無需|無須|毋須|不需要|不必)(?:去)?(?:看醫生|看醫師|就醫|求診|看病|去醫院)|(?:可以?)?(?:放心|安心)(?:在家|待在家|留在家)|在家(?:觀察)?(?:是|就)安全/,
    instead: 'say when to come back',
  },
  { pattern: /檢測出|檢測到|檢出/, instead: 'say 注意到 or 看看有沒有' },
];

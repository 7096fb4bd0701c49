import { allStrings } from '../strings.js';
import type { Check } from './check.js';

/** Common brands of what people take or rub in for pain, and the marks of any brand. */
const BRANDS: readonly RegExp[] = [
  /[®™℠]/,
  /\b(?:advil|aleve|anadin|aspro|bengay|brufen|calpol|celebrex|cuprofen|deep (?:freeze|heat)|excedrin|feldene|fastum|icy hot|ibuleve|lyrica|motrin|movelat|neurontin|nurofen|panadeine|panadol|salonpas|solpadeine|tiger balm|tylenol|ultram|valium|vicodin|voltaren|voltarol|volini|xarelto|zapain)\b/i,
  /\b(?:fitbit|kt tape|theraband|thera-band|tubigrip)\b/i,
  /\b(?:actr[óo]n|adolonta|apiretal|dalsy|dolex|dorixina|efferalgan|enantyum|espidifen|flanax|gelocatil|ibupirac|neobrufen|nolotil|radio salil|reflex|tafirol|tempra|termalgin|zaldiar)\b/i,
  /芬必得|扶他林|泰诺|必理通|散利痛|西乐葆|云南白药|虎标|撒隆巴斯|乐松/,
  // In Taiwan, Hong Kong and Macau.
  /普拿疼|必理痛|泰諾|服他靈|希樂葆|西樂葆|雲南白藥|虎標|樂松|斯斯|伏冒|幸福傷風素|曼秀雷敦|保心安|彌可保|福善美|立普妥|冠脂妥|可樂必妥|拜瑞妥/,
];

/** A brand is an advertisement, and another country sells it under another name. */
export const brands: Check = {
  name: 'brand',
  description: 'No text names a brand; sources may.',
  check(pack, report) {
    for (const { file, path, text } of allStrings(pack)) {
      const found = BRANDS.map((brand) => brand.exec(text)?.[0]).find(Boolean);
      if (found)
        report(file, path, `"${found}" is a brand, or the mark of one; name what is in it`);
    }
  },
};

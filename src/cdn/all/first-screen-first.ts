import { drawFirst } from '../draw-first.js';
import en from '../en/first-screens.js';
import es from '../es/first-screens.js';
import zhHans from '../zh-hans/first-screens.js';
import zhHant from '../zh-hant/first-screens.js';

await drawFirst(en, es, zhHans, zhHant);

import { en } from '../../i18n/locales/en.js';
import { zhHans } from '../../i18n/locales/zh-hans.js';
import type { MessageTable } from '../../i18n/messages.js';
import { helpWhenUndefined } from '../../widget/help-when-undefined.js';
import { registerFlags } from '../../widget/own-flags.js';

// Imported before all else: what fails after this leaves nobody without the danger signs. A test
// holds each to the pack's own list.
registerFlags('shoulder', {
  en: [
    'Chest tightness, a heavy arm at rest, or shoulder pain with sweating',
    'A hand that suddenly turns cold and pale or blue',
    'A shoulder that is out of its joint',
    'Fever with a hot or swollen shoulder',
  ],
  'zh-Hans': [
    '胸口发紧、歇着时胳膊发沉，或肩膀疼又冒汗',
    '一只手突然变凉，发白或发紫',
    '肩膀脱臼，还没回去',
    '发烧，肩膀又热又肿',
  ],
});
helpWhenUndefined(
  () =>
    new Map<string, MessageTable>([
      ['en', en],
      ['zh-Hans', zhHans],
    ]),
);

import './help-first.js';
import { zhHans } from '../../i18n/locales/zh-hans.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { addDrawings } from '../../widget/pictures/added-drawings.js';
import { registerLocale, registerBuiltIn } from '../../widget/registry.js';

// `triage-widget/define/shoulder`: the element with the pack `pack="shoulder"`, in English and in
// Simplified Chinese. Its exercises are drawn by what only it brings along.
registerLocale('zh-Hans', zhHans);
for (const locale of ['en', 'zh-Hans'])
  registerBuiltIn(
    'shoulder',
    locale,
    () => import('../../packs/shoulder.first.js'),
    async () => {
      const [part, { SHOULDER_DRAWINGS }] = await Promise.all([
        import('../../packs/shoulder.second.js'),
        import('../../widget/pictures/shoulder-exercises.js'),
      ]);
      addDrawings(SHOULDER_DRAWINGS);
      return part;
    },
  );
defineTriageWidget();

export * from '../../index.js';

import { BLANK_WORDS } from '../../authoring/init/blank-words.js';
import { listedPanel } from '../views/listed-panel.js';

/** What to do now. */
export const advice = listedPanel({
  name: 'advice',
  noun: 'piece of advice',
  kind: 'advice',
  title: 'Advice',
  named: 'title',
  blank: (id) => ({
    item: { id, kind: 'self-care', levels: ['soon', 'self-care'], sources: ['GK'] },
    words: BLANK_WORDS.advice,
  }),
});

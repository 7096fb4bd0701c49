import { listedPanel } from '../views/listed-panel.js';

/** What to do now. */
export const advice = listedPanel({
  name: 'advice',
  noun: 'piece of advice',
  title: 'Advice',
  named: 'title',
  blank: (id) => ({
    item: { id, kind: 'self-care', levels: ['soon', 'self-care'], sources: ['GK'] },
    words: { title: 'New advice', text: 'What to do, in one or two sentences.' },
  }),
});

import { listedPanel } from '../views/listed-panel.js';

/** What may explain the complaint. */
export const causes = listedPanel({
  name: 'causes',
  noun: 'cause',
  title: 'Causes',
  named: 'name',
  blank: (id) => ({
    item: { id, perspective: 'biomedical', sources: ['GK'], evidence: {} },
    words: {
      name: 'New cause',
      summary: 'What it is, in one sentence.',
      mechanism: 'How it comes about.',
      who: 'Who has it.',
      typical: ['What speaks for it'],
      untypical: ['What speaks against it'],
      course: 'How it goes on.',
      selfCare: ['What one can do'],
      clinician: ['What a clinician does'],
      evidence: 'What this rests on.',
    },
  }),
});

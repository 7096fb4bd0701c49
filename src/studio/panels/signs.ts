import { html } from 'lit';
import type { Panel } from '../panel.js';

export const signs: Panel = {
  id: 'signs',
  title: 'signs',
  group: 'Check',
  view: () => html`<p>TODO</p>`,
};

import { html } from 'lit';
import type { Panel } from '../panel.js';

export const cases: Panel = {
  id: 'cases',
  title: 'cases',
  group: 'Check',
  view: () => html`<p>TODO</p>`,
};

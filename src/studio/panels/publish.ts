import { html } from 'lit';
import type { Panel } from '../panel.js';

export const publish: Panel = {
  id: 'publish',
  title: 'publish',
  group: 'Check',
  view: () => html`<p>TODO</p>`,
};

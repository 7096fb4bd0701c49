import { html } from 'lit';
import 'triage-widget/define';

/** The page, for the server and for the browser. */
export const clinic = (onResult) =>
  html`<main>
    <h1>Our clinic</h1>
    <triage-widget region="GB" @triage-result=${onResult}>
      <p>Numb between your legs, or legs getting weaker? Call 999.</p>
    </triage-widget>
    <output aria-label="Results">0</output>
  </main>`;

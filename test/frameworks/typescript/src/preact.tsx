/** @jsxImportSource preact */
import 'triage-widget/define';
import 'triage-widget/preact';

export const page = (
  <triage-widget region="GB" startAt="question" ontriage-result={(event) => event.detail}>
    <p>Call us</p>
  </triage-widget>
);

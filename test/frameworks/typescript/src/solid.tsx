/** @jsxImportSource solid-js */
import 'triage-widget/define';
import 'triage-widget/solid';

export const page = (
  <triage-widget region="GB" start="question" on:triage-result={(event) => event.detail}>
    <p>Call us</p>
  </triage-widget>
);

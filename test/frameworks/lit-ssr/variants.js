// Ways in which servers draw the tag: each sends it with a slot, and asks nothing of a page.
import assert from 'node:assert/strict';
import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';

// Some servers put a stub in place of a page.
if (process.argv.includes('--stub')) await import('@lit-labs/ssr/lib/install-global-dom-shim.js');
const { TriageWidget } = await import('triage-widget/define/all');

const TAGS = {
  plain: html`<triage-widget>Call us</triage-widget>`,
  dialog: html`<triage-widget display="dialog" ?open=${true}>Call us</triage-widget>`,
  'a pack from elsewhere': html`<triage-widget src="/pack.json">Call us</triage-widget>`,
  attributes: html`<triage-widget mode="reference" lang="zh_CN" name="triage" history
    >Call us</triage-widget
  >`,
  properties: html`<triage-widget
    .messages=${{ start: 'Go' }}
    .packData=${{}}
    .answers=${{ g_age: '40_49' }}
    >Call us</triage-widget
  >`,
};

for (const connects of [false, true]) {
  LitElementRenderer.renderOptions.unshift(() => ({ connectedCallback: connects }));
  for (const [name, tag] of Object.entries(TAGS)) {
    const sent = await collectResult(render(tag));
    assert.equal(sent.match(/<slot><\/slot>/g)?.length, 1, name);
    assert.match(sent, /<\/template>Call us<\/triage-widget\s*>/, name);
  }
}

const widget = new TriageWidget();
widget.restart();
widget.print();
assert.equal(widget.assessment, null);

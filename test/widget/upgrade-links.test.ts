import { expect } from 'chai';
import { defineTriageWidget } from '../../src/widget/define-element.js';
import { upgradeLinks } from '../../src/widget/upgrade-links.js';

defineTriageWidget();

function main(html: string): HTMLElement {
  const element = document.createElement('main');
  element.append(document.createRange().createContextualFragment(html));
  document.body.replaceChildren(element);
  return element;
}

describe('links that stand in for the tag', () => {
  afterEach(() => document.body.replaceChildren());

  it('become widgets with the link inside, and only once', async () => {
    const root = main(
      '<p>Sore? <a href="/advice" data-triage-widget data-region="GB" data-theme="dark">Check</a></p>',
    );
    upgradeLinks(root);
    upgradeLinks(root);
    const widgets = root.querySelectorAll('triage-widget');
    expect(widgets.length).to.equal(1);
    expect([widgets[0]!.region, widgets[0]!.theme]).to.deep.equal(['GB', 'dark']);
    expect(widgets[0]!.querySelector('a')!.getAttribute('href')).to.equal('/advice');
    await widgets[0]!.updateComplete;
    expect(widgets[0]!.shadowRoot!.textContent).to.not.equal('');
  });

  it('are left alone outside the element that is named, and without the mark', () => {
    const root = main(
      '<section></section><a data-triage-widget href="/a">a</a><a data-region="GB" href="/b">b</a>',
    );
    upgradeLinks(root.querySelector('section')!);
    expect(root.querySelector('triage-widget')).to.equal(null);
  });
});

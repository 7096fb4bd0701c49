import { expect } from 'chai';

/**
 * The package's own modules, as a bundler takes them; Node imports them in
 * `test/package/built-files.test.ts`.
 */
const load = (path: string): Promise<Readonly<Record<string, unknown>>> =>
  import(path) as Promise<Readonly<Record<string, unknown>>>;

describe('3: importing', () => {
  it('the index registers nothing and gives the class; define registers that class', async () => {
    const globals = new Set(Object.getOwnPropertyNames(window));
    const { TriageWidget } = await load('/dist/index.js');
    expect(TriageWidget).to.be.a('function');
    expect(customElements.get('triage-widget')).to.equal(undefined);
    await load('/dist/define.js');
    expect(customElements.get('triage-widget')).to.equal(TriageWidget);
    // Lit and its parts note their versions, so that two copies can be told.
    const added = Object.getOwnPropertyNames(window).filter(
      (name) => !globals.has(name) && !/^(lit|reactiveElement)/.test(name),
    );
    expect(added).to.deep.equal([]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const linter = new ESLint({
  overrideConfig: {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['src/*/sample.ts'] } },
    },
  },
});

/** The rules that a line breaks in a file of that folder. */
async function broken(line: string, folder = 'src/widget'): Promise<readonly (string | null)[]> {
  const [result] = await linter.lintText(
    `import { html } from 'lit';\nexport const made = (text: string, node: HTMLElement): unknown => ${line};\n`,
    { filePath: `${folder}/sample.ts` },
  );
  return result!.messages.map(({ ruleId }) => ruleId);
}

const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  'no-restricted-syntax': [
    'node.innerHTML = text',
    "node['innerHTML'] = text",
    'node.outerHTML = text',
    "node.insertAdjacentHTML('beforeend', text)",
    'document.write(text)',
    'document.writeln(text)',
    'unsafeHTML(text)',
    'unsafeSVG(text)',
    'new DOMParser()',
    'document.createRange().createContextualFragment(text)',
    'node.setHTMLUnsafe(text)',
    "setTimeout('alert(1)')",
    'setInterval(`${text}`, 9)',
    'html`<p .innerHTML=${text}></p>`',
    'html`<iframe srcdoc=${text}></iframe>`',
    'html`<p onclick=${text}></p>`',
  ],
  'no-eval': ['eval(text)'],
  'no-new-func': ['new Function(text)', 'Function(text)'],
  'no-script-url': ["html`<a href=${'javascript:0'}>x</a>`"],
};

describe('lint keeps text from becoming markup or code', () => {
  for (const [rule, lines] of Object.entries(FORBIDDEN)) {
    for (const line of lines) {
      it(`refuses ${line}`, async () => {
        assert.ok((await broken(line)).includes(rule), `${rule} let it through`);
      });
    }
  }

  it('and refuses nothing that is written for it', async () => {
    assert.deepEqual(
      await broken(
        'html`<button @click=${() => setTimeout(() => node.focus(), 1)}>${text}</button>`',
      ),
      [],
    );
  });
});

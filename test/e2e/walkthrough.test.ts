import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import type { Answers } from '../../src/engine/index.js';
import { openBrowser } from './browser.js';

interface Case {
  readonly id: string;
  readonly title: string;
  readonly answers: Answers;
  readonly expect: { readonly urgency: string };
}
const { cases } = parse(
  readFileSync('content/packs/back-and-knee/cases/walkthrough.yml', 'utf8'),
) as { cases: readonly Case[] };

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('twenty people, each through the built widget', () => {
  for (const { id, title, answers, expect } of cases) {
    it(`${title} (${id}): ${expect.urgency}`, async () => {
      const { triage: triage, page } = await browser.visit('/plain.html');
      await triage.reachResult(answers);
      if (answers['g_age'] === 'absent') {
        assert.equal((await triage.assessment()).urgency, expect.urgency);
        assert.ok(
          (await triage.widget.getByRole('listitem').count()) > 10,
          'the plain list of danger signs',
        );
      } else {
        assert.equal(await triage.urgency(), expect.urgency);
      }
      await page.close();
    });
  }
});

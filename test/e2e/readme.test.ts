import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Answers } from '../../src/engine/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { readmeSnippets, snippetsUnder } from '../support/readme-snippets.js';
import { violations } from './axe.js';
import { openBrowser, PACK } from './browser.js';
import { TriagePage } from './triage-page.js';

const GYM = {
  g_age: '18_39',
  e_where: ['lowback', 'thighs'],
  e_dur: 'lt3d',
  f_power: ['pow_sore'],
  e_onset: 'after',
  e_trig: ['hard'],
  e_weak: 'sore',
  e_pattern: ['use'],
  e_tingle: 'none',
  e_gen: ['none'],
  t_signs: ['none'],
};
/** A person for each level. */
const PEOPLE: Readonly<Record<string, Answers>> = {
  'self-care': GYM,
  soon: {
    ...GYM,
    g_age: '70p',
    e_dur: 'gt3m',
    e_course: 'updown',
    e_onset: 'slow',
    f_power: ['pow_none'],
  },
  urgent: { ...GYM, f_power: ['pow_one'] },
  emergency: { g_age: '40_49', f_now: ['now_chest'] },
};
const HOST_IT = '<script type="module" src="/assets/triage-widget.js"></script>';
const TAG = '<triage-widget></triage-widget>';
const SECTIONS = [
  'Put it on a page',
  'Country, numbers and words',
  'Count visits, without health data',
  'Slots',
  'Looks',
];
const INTEGRITY = (JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>)[
  'triage-widget.js'
]!;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
};

/** A page as an editor saved it, and what went wrong on it. */
interface Saved {
  readonly page: Page;
  readonly triage: TriagePage;
  readonly complaints: readonly string[];
}

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/**
 * Pastes code in an empty page of a site whose `/assets/` is what was built, as is the CDN; adds
 * script and tag where the code has none.
 */
async function save(code: string, css = '', patience = 10_000): Promise<Saved> {
  const isFrame = code.includes('triage-widget.html');
  const body = [
    isFrame || /<script[^>]* src=/.test(code) ? '' : HOST_IT,
    code,
    isFrame || /<triage-widget|data-triage-widget/.test(code) ? '' : TAG,
  ].join('\n');
  const page = await browser.blank();
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route(/^https:\/\/site\.example\//, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/') return deliver(route, pathname.replace('/assets/', ''));
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"><style>${css}</style></head><body><main>${body}</main></body></html>`,
    });
  });
  await page.route(/^https:\/\/tools\.example\.org\//, (route) =>
    deliver(route, new URL(route.request().url()).pathname.slice(1)),
  );
  await page.route(/^https:\/\/cdn\.example\.org\//, (route) =>
    deliver(
      route,
      new URL(route.request().url()).pathname.replace(/^\/triage-widget@[\d.]+\/dist\//, ''),
    ),
  );
  await page.goto('https://site.example/');
  if (isFrame) return { page, triage: new TriagePage(page, PACK), complaints };
  await page.locator('triage-widget[data-step]').waitFor();
  const messages = await page.evaluate(
    () => (document.querySelector('triage-widget') as HTMLElement & { messages: object }).messages,
  );
  return {
    page,
    triage: new TriagePage(page, PACK, { locale: 'en', words: { ...en, ...messages } }),
    complaints,
  };
}

function deliver(route: Parameters<Parameters<Page['route']>[1]>[0], file: string): Promise<void> {
  const path = join('dist', file);
  return existsSync(path)
    ? route.fulfill({
        path,
        headers: {
          'access-control-allow-origin': '*',
          'content-type': TYPES[file.split('.').at(-1)!]!,
        },
      })
    : route.fulfill({ status: 404 });
}

/** The text of what shows in the widget. */
const textOf = (triage: TriagePage): Promise<string> =>
  triage.widget.evaluate(
    (widget) => widget.shadowRoot!.querySelector<HTMLElement>('[part~=container]')!.innerText,
  );

describe('README.md, tried as somebody who edits a page: copy, paste, save', () => {
  it('has HTML for every step of it', () => {
    for (const heading of SECTIONS) assert.ok(snippetsUnder(heading, 'html').length > 0, heading);
    for (const heading of ['Put it on a page', 'Looks'])
      assert.ok(snippetsUnder(heading, 'css').length > 0, heading);
  });

  const pasted = readmeSnippets().filter(
    ({ language, headings }) =>
      language === 'html' && headings.some((heading) => SECTIONS.includes(heading)),
  );
  for (const { code } of pasted.filter((snippet) => snippet.code.includes('triage-widget.html'))) {
    it(`shows the questions in a frame: ${code.split(' ')[0]}`, async () => {
      const { page, complaints } = await save(code);
      const widget = page.frameLocator('iframe').locator('triage-widget');
      await widget.getByRole('button', { name: en.start, exact: true }).click();
      await widget.getByRole('radio').first().waitFor();
      assert.equal(await widget.getAttribute('region'), 'GB');
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }

  for (const { code, headings } of pasted.filter(
    (snippet) => !snippet.code.includes('triage-widget.html'),
  )) {
    it(`leads to a result, with a silent console: ${headings.at(-1)}, ${code.split('\n')[0]}`, async () => {
      // README tells people to put the hash of their file there.
      const { page, triage: triage, complaints } = await save(code.replace('sha384-…', INTEGRITY));
      await triage.reachResult(GYM);
      assert.equal(await triage.urgency(), 'self-care');
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }

  it('the CDN: names this version, and with another hash the widget does not run', async () => {
    const code = snippetsUnder('Put it on a page', 'html').find((each) =>
      each.includes('integrity'),
    )!;
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.ok(code.includes(`triage-widget@${version}/`));
    await assert.rejects(
      save(code.replace('sha384-…', `sha384-${'A'.repeat(64)}`), '', 1500),
      /Timeout/,
    );
  });

  it('the line of CSS keeps the room that the widget needs before the script is there', async () => {
    const [line] = snippetsUnder('Put it on a page', 'css');
    const page = await browser.blank({ viewport: { width: 400, height: 700 } });
    await page.setContent(`<style>${line}</style>${TAG}`);
    assert.deepEqual(
      await page
        .locator('triage-widget')
        .evaluate((widget) => [
          getComputedStyle(widget).display,
          widget.getBoundingClientRect().height,
        ]),
      ['block', 700],
    );
    await page.context().close();
  });

  it('the booking button shows at the levels named, and at no other', async () => {
    const [code] = snippetsUnder('Slots', 'html');
    const named = [...code!.matchAll(/slot="actions-([\w-]+)"/g)].map(([, level]) => level!);
    assert.deepEqual(named, ['soon', 'self-care']);
    for (const [level, answers] of Object.entries(PEOPLE)) {
      const { page, triage: triage } = await save(code!);
      const button = page.getByRole('link', { name: 'Book an appointment' });
      assert.equal(await button.count(), 0, 'not before there is a result');
      await triage.reachResult(answers);
      assert.equal(await triage.urgency(), level);
      assert.equal(await button.count(), named.includes(level) ? 1 : 0, level);
      if (named.includes(level)) {
        await button.click();
        assert.equal(new URL(page.url()).pathname, '/book');
      }
      await page.context().close();
    }
  });

  it('each slot for actions shows at its own level alone', async () => {
    for (const [level, answers] of Object.entries(PEOPLE)) {
      const { page, triage: triage } = await save(
        `<triage-widget>${Object.keys(PEOPLE)
          .map((each) => `<a slot="actions-${each}" href="/${each}">For ${each}</a>`)
          .join('')}</triage-widget>`,
      );
      await triage.reachResult(answers);
      assert.deepEqual(await page.getByRole('link', { name: /^For / }).allInnerTexts(), [
        `For ${level}`,
      ]);
      await page.context().close();
    }
  });

  it('country, own numbers and own words', async () => {
    const [country, numbers, words] = snippetsUnder('Country, numbers and words', 'html');
    const emergency = async (code: string): Promise<readonly (string | null)[]> => {
      const { page, triage: triage } = await save(code);
      await triage.reachResult(PEOPLE['emergency']!);
      const call = await triage.widget
        .getByRole('link', { name: /^Call/ })
        .first()
        .getAttribute('href');
      await page.context().close();
      const urgent = await save(code);
      await urgent.triage.reachResult(PEOPLE['urgent']!);
      const links = await urgent.triage.widget
        .locator('a[href^="tel:"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      await urgent.page.context().close();
      return [call, ...new Set(links)].sort();
    };
    assert.deepEqual(await emergency(country!), ['tel:111', 'tel:999', 'tel:999']);
    assert.deepEqual(await emergency(numbers!), ['tel:02079460000', 'tel:2222', 'tel:2222']);
    const { page, triage: triage } = await save(words!);
    assert.equal(
      await triage.widget.getByRole('button', { name: 'Start', exact: true }).count(),
      0,
    );
    await triage.press('Begin');
    assert.match(await textOf(triage), /\d+ questions to go/);
    await page.context().close();
  });
});

describe('README.md, how it looks', () => {
  const computed = (triage: TriagePage, selector: string, property: string): Promise<string> =>
    triage.widget.evaluate(
      (widget, [part, name]) =>
        getComputedStyle(widget.shadowRoot!.querySelector(part)!).getPropertyValue(name),
      [selector, property] as const,
    );

  it('the theme that is linked is worn', async () => {
    const [link] = snippetsUnder('Looks', 'html');
    const { page, triage: triage, complaints } = await save(link!);
    const accent = /--triage-color-accent: light-dark\((#\w+)/.exec(
      readFileSync('src/themes/hospital.css', 'utf8'),
    )![1]!;
    const rgb = `rgb(${[1, 3, 5].map((start) => parseInt(accent.slice(start, start + 2), 16)).join(', ')})`;
    assert.equal(await computed(triage, '[part~=button-primary]', 'background-color'), rgb);
    assert.deepEqual(complaints, []);
    await page.context().close();
    for (const [, name] of readFileSync('README.md', 'utf8').matchAll(/`([\w-]+\.css)`/g))
      assert.ok(existsSync(`dist/themes/${name}`), name);
  });

  it('each line of CSS does what it says', async () => {
    const effects: Readonly<
      Record<string, readonly [selector: string, property: string, value: string]>
    > = {
      '--triage-color-accent: light-dark(#094a92, #9cc8ff)': [
        '[part~=button-primary]',
        'background-color',
        'rgb(9, 74, 146)',
      ],
      '--triage-radius: 4px': ['[part~=button-primary]', 'border-start-start-radius', '4px'],
      'text-transform: none': ['[part~=button-primary]', 'text-transform', 'none'],
    };
    const snippets = snippetsUnder('Looks', 'css');
    // On its own, the last would be the default: the page shouts, as the page of somebody who needs
    // the line does.
    const { page, triage: triage } = await save(
      TAG,
      `triage-widget::part(button) { text-transform: uppercase; }\n${snippets.join('\n')}`,
    );
    const declarations = snippets.flatMap((css) =>
      [...css.matchAll(/([\w-]+: [^;{}]+);/g)].map(([, each]) => each!),
    );
    for (const declaration of declarations) {
      assert.ok(effects[declaration], `what does "${declaration}" do?`);
      const [selector, property, value] = effects[declaration];
      assert.equal(await computed(triage, selector, property), value, declaration);
    }
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.addStyleTag({ content: ':root { color-scheme: light dark }' });
      assert.deepEqual(await violations(page), [], colorScheme);
    }
    await page.context().close();
  });
});

describe('README.md, counting visits through dataLayer', () => {
  const [recipe] = snippetsUnder('Count visits, without health data', 'html');
  const ids = new Set([
    ...PACK.questions.flatMap(({ id, options = [] }) => [
      id,
      ...options.map((option) => option.id),
    ]),
    ...PACK.causes.map(({ id }) => id),
    ...PACK.rules.map(({ id }) => id),
    ...Object.keys(PEOPLE),
    'unsure',
  ]);

  it('the ids that must not be pushed are known', () => {
    for (const id of ['g_age', 'now_chest', 'overexertion', 'emergency'])
      assert.ok(ids.has(id), id);
  });

  for (const [level, answers] of Object.entries(PEOPLE)) {
    it(`${level}: pushes a start, a step and an end, the same at every level, also where answers are shared`, async () => {
      for (const tag of [TAG, '<triage-widget share-answers region="GB"></triage-widget>']) {
        const { page, triage: triage, complaints } = await save(`${recipe}${HOST_IT}${tag}`);
        await triage.reachResult(answers);
        assert.equal(await triage.urgency(), level);
        const pushed = await page.evaluate(
          () => (window as unknown as { dataLayer: unknown }).dataLayer,
        );
        assert.deepEqual(pushed, [
          { event: 'triage_start' },
          { event: 'triage_step' },
          { event: 'triage_end' },
        ]);
        assert.deepEqual(
          JSON.stringify(pushed)
            .match(/\w[\w-]*/g)!
            .filter((word) => ids.has(word)),
          [],
        );
        assert.deepEqual(complaints, []);
        await page.context().close();
      }
    });
  }

  it('keeps what a tag manager has put there, and counts a change of mind once', async () => {
    const { page, triage: triage } = await save(
      `<script>dataLayer = [{ 'gtm.start': 1 }]</script>${recipe}${HOST_IT}${TAG}`,
    );
    await triage.start();
    await triage.answer('40_49');
    await triage.answer(['now_chest']);
    await triage.widget.getByRole('button', { name: /mistake/i }).click();
    await triage.widget.getByLabel(triage.label('f_now', 'now_chest'), { exact: true }).uncheck();
    await triage.complete({ ...GYM, g_age: '40_49' });
    await triage.goOn();
    assert.equal(await triage.urgency(), 'self-care');
    assert.deepEqual(
      await page.evaluate(() => (window as unknown as { dataLayer: unknown }).dataLayer),
      [
        { 'gtm.start': 1 },
        { event: 'triage_start' },
        { event: 'triage_step' },
        { event: 'triage_end' },
      ],
    );
    await page.context().close();
  });
});

describe('README.md, the JavaScript', () => {
  it('runs in Node as it stands, and its answers are understood', () => {
    const code = [
      `import { readFileSync } from 'node:fs';`,
      `const packJson = JSON.parse(readFileSync(new URL(import.meta.resolve('triage-widget/packs/back-and-knee.json'))));`,
      ...snippetsUnder('Put it on a page', 'js'),
      'console.log(JSON.stringify([session.rejected, session.path, session.next.id, session.assessment.urgency, questionnaire.resourceType, response.resourceType, response.status, response.item.map(({ linkId }) => linkId)]))',
    ].join('\n');
    const [rejected, path, next, urgency, ...fhir] = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }),
    ) as readonly unknown[];
    assert.deepEqual(rejected, []);
    assert.equal(next, 'f_now');
    // Nothing is known of danger signs yet, which is never taken for "none".
    assert.notEqual(urgency, 'self-care');
    assert.deepEqual(fhir, ['Questionnaire', 'QuestionnaireResponse', 'in-progress', path]);
  });
});

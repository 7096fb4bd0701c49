import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { answersLeadingTo, destinationsOf } from '../../src/authoring/dev/destinations.js';
import { insightOf } from '../../src/authoring/dev/insight.js';
import { LivePack, type PackState } from '../../src/authoring/dev/live-pack.js';
import { startDevServer, type DevServer } from '../../src/authoring/dev/server.js';
import type { InsightMessage, PackMessage } from '../../src/dev/protocol.js';
import { createSession, type Pack } from '../../src/engine/index.js';
import { FIXTURE } from '../support/packs.js';
import { ran } from '../support/run-command.js';
import { statusUnderName } from '../support/status-under-name.js';

const folder = mkdtempSync(join(tmpdir(), 'triage-dev-'));
let server: DevServer;
let live: LivePack;

/** Waits until the folder, read again after a change of its files, stands as it should. */
async function until(stands: (state: PackState) => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!stands(live.state)) {
    assert.ok(Date.now() < deadline, JSON.stringify(live.state.problems));
    await new Promise((done) => setTimeout(done, 10));
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function get<T>(path: string, body?: string): Promise<T> {
  const response = await fetch(
    `${server.url}${path}`,
    body === undefined ? {} : { method: 'POST', body },
  );
  assert.equal(response.status, 200, path);
  return (await response.json()) as T;
}

before(async () => {
  Object.entries(FIXTURE).forEach(([path, text]) => write(path, text));
  live = new LivePack(folder);
  server = await startDevServer({
    live,
    port: 0,
    files: (path) =>
      Promise.resolve(
        path === '/dev/widget.js' ? { type: 'text/javascript', body: 'export {};' } : null,
      ),
    changed: () => undefined,
  });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the dev server', () => {
  test('serves the page, what its host brings, and nothing else', async () => {
    const page = await fetch(`${server.url}/dev/`);
    assert.match(page.headers.get('content-type')!, /^text\/html/);
    assert.match(await page.text(), /src="\/dev\/panel\.js"/);
    assert.equal((await fetch(`${server.url}/dev/widget.js`)).status, 200);
    assert.equal((await fetch(`${server.url}/dev/other.js`)).status, 404);
  });

  test('gives the pack with a destination for every question, rule and cause', async () => {
    const { pack, ...rest } = await get<PackMessage>('/dev/pack');
    assert.equal(pack?.id, 'tiny');
    const ids = 'destinations' in rest ? rest.destinations.map(({ id }) => id) : [];
    for (const id of ['question:power', 'rule:brittle', 'rule:numb', 'cause:yang'])
      assert.ok(ids.includes(id), id);
  });

  test('explains posted answers, and refuses what is none', async () => {
    const insight = await get<InsightMessage>('/dev/explain', '{"age":"under50"}');
    assert.match(insight.whys['danger']!, /^screen: asked in authored order/);
    for (const body of ['not JSON', '"text"', `{"a":"${'x'.repeat(1_000_001)}"}`])
      assert.equal(
        (await fetch(`${server.url}/dev/explain`, { method: 'POST', body })).status,
        400,
      );
  });

  test('listens on this machine only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    if (outside)
      await assert.rejects(fetch(server.url.replace('127.0.0.1', outside.address)), TypeError);
  });

  test('answers its own page alone: no other site reads, by whatever name', async () => {
    const foreign: readonly RequestInit[] = [
      { headers: { origin: 'https://evil.example' } },
      { headers: { 'sec-fetch-site': 'cross-site' } },
      { method: 'POST', body: '{}', headers: { origin: 'null' } },
    ];
    for (const path of ['/dev/', '/dev/pack', '/dev/events', '/dev/explain', '/dev/widget.js']) {
      const url = `${server.url}${path}`;
      for (const init of foreign) assert.equal((await fetch(url, init)).status, 403, path);
      // A name of somebody else's that leads to this machine.
      assert.equal(await statusUnderName(url, 'evil.example'), 403, path);
    }
    const { port } = new URL(server.url);
    assert.equal(await statusUnderName(`${server.url}/dev/pack`, `localhost:${port}`), 200);
  });

  test('a broken file gives its problems, a fixed one the pack, and pages are told', async () => {
    const response = await fetch(`${server.url}/dev/events`);
    const events = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    assert.match((await events.read()).value!, /open/);

    write('rules.yml', 'rules: [\n');
    await until(({ pack }) => pack === null);
    assert.match((await events.read()).value!, /data: reload/);
    const broken = await get<PackMessage>('/dev/pack');
    assert.equal(broken.pack, null);
    assert.deepEqual(
      broken.problems.map(({ file, line, code }) => [file, line, code]),
      [[join(folder, 'rules.yml'), 2, 'yaml']],
    );
    assert.equal(
      (await fetch(`${server.url}/dev/explain`, { method: 'POST', body: '{}' })).status,
      400,
    );

    // As editors do that write a new file and put it in the place of the old one.
    write('.rules.yml.new', FIXTURE['rules.yml']!);
    renameSync(join(folder, '.rules.yml.new'), join(folder, 'rules.yml'));
    await until(({ pack }) => pack !== null);
    assert.match((await events.read()).value!, /data: reload/);
    assert.equal((await get<PackMessage>('/dev/pack')).pack?.id, 'tiny');
    await events.cancel();
  });

  test('a folder that is new is watched too', async () => {
    const isIn = (name: string, code: string) => (state: PackState) =>
      state.problems.some((each) => each.code === code && each.file.endsWith(join('de', name)));
    write('text/de/pack.yml', 'title: Prüfung\n');
    await until(isIn('questions.yml', 'missing-file'));
    write('text/de/questions.yml', 'questions: [\n');
    await until(isIn('questions.yml', 'yaml'));
    rmSync(join(folder, 'text/de'), { recursive: true });
    await until(({ pack }) => pack !== null);
    assert.deepEqual(Object.keys(live.state.pack!.json.text), ['en']);
  });
});

test('a folder that goes is a problem, and is followed again once it is back', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'triage-dev-'));
  const moving = join(parent, 'pack');
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(moving, path)), { recursive: true });
    writeFileSync(join(moving, path), text);
  };
  const putAll = (): void => Object.entries(FIXTURE).forEach(([path, text]) => put(path, text));
  putAll();
  const pack = new LivePack(moving);
  const states: PackState[] = [];
  const { close } = await startDevServer({
    live: pack,
    port: 0,
    files: () => Promise.resolve(null),
    changed: (state) => states.push(state),
  });
  const reaches = async (stands: () => boolean): Promise<void> => {
    const deadline = Date.now() + 10_000;
    while (!stands()) {
      assert.ok(Date.now() < deadline, JSON.stringify(pack.state.problems));
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  try {
    rmSync(moving, { recursive: true });
    await reaches(() => pack.state.problems[0]?.code === 'folder');
    putAll();
    await reaches(() => pack.state.pack !== null);
    put('rules.yml', 'rules: [\n');
    await reaches(() => pack.state.problems[0]?.code === 'yaml');
    assert.ok(states.length >= 3);
  } finally {
    await close();
    rmSync(parent, { recursive: true });
  }
});

describe('the panel', () => {
  test('every destination of the fixture can be reached, and is what it says', () => {
    const pack: Pack = live.state.pack!;
    for (const { id } of destinationsOf(pack)) {
      const answers = answersLeadingTo(pack, id);
      assert.ok(answers, id);
      const { next, assessment } = createSession(pack, answers);
      const [kind, name] = id.split(':');
      if (kind === 'question') assert.equal(next?.id, name, id);
      else assert.equal(next, null, id);
      if (kind === 'rule')
        assert.ok(
          assessment.reasons.some(({ rule }) => rule === name),
          id,
        );
      if (kind === 'cause')
        assert.ok(
          assessment.causes.some((cause) => cause.id === name),
          id,
        );
    }
  });

  test('what is no destination leads nowhere', () => {
    for (const id of ['', 'question:nobody', 'rule:nobody', 'cause:nobody', 'constructor'])
      assert.equal(answersLeadingTo(live.state.pack!, id), null, id);
  });

  test('says why each question was or is asked, and which rules act on which findings', () => {
    const insight = insightOf(live.state.pack!, {
      age: 'over50',
      danger: ['none'],
      health: ['bones'],
    });
    assert.deepEqual(insight.rules, [
      { id: 'brittle', urgency: 'soon', because: ['age: over50', 'health: bones'] },
    ]);
    assert.deepEqual([insight.urgency, insight.settled], ['soon', true]);
    const asked = Object.keys(insight.whys);
    assert.deepEqual(asked.slice(0, 3), ['age', 'danger', 'health']);
    assert.equal(asked.length, 4);
    assert.match(insight.whys[asked[3]!]!, /^tells most of what is left, expected gain \d/);
    assert.match(insight.end, new RegExp(`^Not finished: ${asked[3]!} would be asked next`));
  });

  test('a danger sign without a clear answer acts without a rule', () => {
    const { rules } = insightOf(live.state.pack!, { age: 'under50' });
    assert.deepEqual(rules, [
      { id: 'missing-flag', urgency: 'urgent', because: ['danger: unsure'] },
    ]);
  });
});

describe('triage-pack dev', () => {
  test('wrong ports and folders are wrong usage', () => {
    for (const port of ['x', '70000', '-1', ''])
      assert.equal(ran('dev', folder, `--port=${port}`).code, 2, port);
  });

  test('a process shows its address and the problems, and ends well when interrupted', async (context) => {
    const broken = mkdtempSync(join(tmpdir(), 'triage-dev-'));
    context.after(() => rmSync(broken, { recursive: true }));
    const child = spawn(process.execPath, ['dist/authoring/cli.js', 'dev', broken, '--port', '0']);
    const ended = once(child, 'exit');
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    for await (const chunk of child.stdout) if (/\/dev\//.test((said += String(chunk)))) break;
    const [, url] = /(http:\S+)\/dev\//.exec(said)!;
    assert.match(said, /pack\.yml:1:1 {2}missing-file/);
    assert.equal((await fetch(`${url}/dev/panel.js`)).status, 200);
    assert.equal((await fetch(`${url}/dev/widget.js`)).status, 200);
    child.kill('SIGINT');
    assert.deepEqual((await ended)[0], 0);
  });
});

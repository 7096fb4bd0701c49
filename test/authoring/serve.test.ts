import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fhirApp, MAX_BODY_BYTES, type FhirAppOptions } from '../../src/authoring/serve/app.js';
import { serve } from '../../src/authoring/commands/serve.js';
import { startFhirServer } from '../../src/authoring/serve/fhir-server.js';
import { loadPack } from '../../src/engine/index.js';
import type { AdaptiveResponse, OperationOutcome } from '../../src/fhir/index.js';
import { flagScreen, makePack } from '../engine/fixture.js';
import { firstRequest, given, withAnswers } from '../fhir/adaptive-client.js';
import { check } from '../fhir/drive.js';
import { profileErrors } from '../fhir/profiles.js';
import { schemaErrors } from '../fhir/r4.js';
import { withPack, type Changes } from '../support/packs.js';
import { ran } from '../support/run-command.js';
import { provable } from './verify/tiny.js';

const PACK = loadPack(
  makePack({ questions: flagScreen('danger', { numb: 'emergency', fever: 'urgent' }) }),
);
const OPERATION = '/Questionnaire/$next-question';
const FHIR = 'application/fhir+json';
const NOW = new Date('2026-11-27T10:00:00Z');
const OPTIONS: FhirAppOptions = { pack: PACK, version: '1.2.3', now: () => NOW };

/** What the server says: always FHIR, always kept by nobody on the way. */
async function ask<T>(
  path: string,
  { status = 200, options = {}, ...init }: RequestInit & Asked = {},
): Promise<T> {
  const response = await fhirApp({ ...OPTIONS, ...options }).request(path, init);
  assert.equal(response.status, status, await response.clone().text());
  assert.match(response.headers.get('Content-Type')!, /^application\/fhir\+json/);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  const resource = (await response.json()) as T & { fhirVersion?: string };
  // The schema is that of 4.0.0, before the technical correction, and knows no other version.
  const known = resource.fhirVersion === '4.0.1' ? { ...resource, fhirVersion: '4.0.0' } : resource;
  assert.deepEqual([...schemaErrors(known), ...profileErrors(resource)], []);
  return resource;
}

interface Asked {
  readonly status?: number;
  readonly options?: Partial<FhirAppOptions>;
}

const posted = (body: unknown, more: Asked & { readonly type?: string } = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': more.type ?? FHIR },
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...more,
});

describe('a pack over FHIR', () => {
  const emergency = withAnswers(firstRequest('tiny'), { age: 'old', danger: ['numb'] });

  test('leads an interview, and says when each response was made', async () => {
    const first = await ask<AdaptiveResponse>(OPERATION, posted(firstRequest('tiny')));
    check(first);
    assert.equal(first.authored, '2026-11-27T10:00:00.000Z');
    const end = await ask<AdaptiveResponse>(OPERATION, posted(emergency));
    assert.equal(end.status, 'completed');
    assert.deepEqual(given(end, 'result.level'), ['emergency']);
  });

  test('answers in the shape of the request, or in the one that it is told to', async () => {
    const resource = firstRequest('tiny');
    const parameters = {
      resourceType: 'Parameters',
      parameter: [{ name: 'questionnaire-response', resource }],
    };
    const type = async (body: object, reply?: 'resource' | 'parameters'): Promise<string> => {
      const options = reply ? { interview: { reply } } : {};
      return (await ask<AdaptiveResponse>(OPERATION, posted(body, { options }))).resourceType;
    };
    assert.equal(await type(resource), 'QuestionnaireResponse');
    assert.equal(await type(parameters), 'Parameters');
    assert.equal(await type(parameters, 'resource'), 'QuestionnaireResponse');
    assert.equal(await type(resource, 'parameters'), 'Parameters');
  });

  test('says what it can do', async () => {
    const statement = await ask<{ rest: { resource: { operation: { name: string }[] }[] }[] }>(
      '/metadata',
    );
    assert.deepEqual(
      statement.rest[0]!.resource[0]!.operation.map(({ name }) => name),
      ['next-question'],
    );
  });

  test('says that a pack is not proven', async () => {
    const unproven = { pack: loadPack({ ...PACK.json, unproven: true }) };
    const said = async (options: Partial<FhirAppOptions>): Promise<string> =>
      (await ask<{ implementation: { description: string } }>('/metadata', { options }))
        .implementation.description;
    assert.equal(await said({}), 'The pack tiny 1.0.0 as an adaptive questionnaire');
    assert.match(
      await said(unproven),
      /questionnaire\. For trying out only: .* not been proved\.$/,
    );
    const { title } = await ask<{ title: string }>('/Questionnaire/tiny', { options: unproven });
    assert.match(title, /^Tiny · For trying out only/);
  });

  test('a language without words is refused wherever it is asked for', async () => {
    const german = { pack: loadPack({ ...PACK.json, text: { de: PACK.json.text['en']! } }) };
    const asked = [posted(firstRequest('tiny'), { options: german }), { options: german }] as const;
    for (const [path, init] of [
      [OPERATION, asked[0]],
      ['/Questionnaire', asked[1]],
      ['/Questionnaire/tiny', asked[1]],
    ] as const) {
      const { issue } = await ask<OperationOutcome>(path, { ...init, status: 422 });
      assert.equal(issue[0]!.code, 'not-supported', path);
      assert.match(issue[0]!.diagnostics, /no words for results in "de"/);
    }
  });

  test('its questionnaire is found by what it is, and read by its id', async () => {
    const total = async (query: string): Promise<number> =>
      (await ask<{ total: number }>(`/Questionnaire?${query}`)).total;
    const url = 'urn:triage-widget:pack:tiny';
    for (const query of ['', `url=${url}`, `url=${url}%7C1.0.0`, '_id=tiny', 'title=tin', 'x=y'])
      assert.equal(await total(query), 1, query);
    for (const query of ['url=urn:x', '_id=x', 'version=2', 'status=active', 'title=iny'])
      assert.equal(await total(query), 0, query);
    const baseUrl = 'https://clinic.example/fhir';
    const { entry } = await ask<{ entry: { fullUrl: string }[] }>('/Questionnaire', {
      options: { baseUrl },
    });
    assert.equal(entry[0]!.fullUrl, `${baseUrl}/Questionnaire/tiny`);
    const { id } = await ask<{ id: string }>('/Questionnaire/tiny');
    assert.equal(id, 'tiny');
  });

  for (const [what, path, init, status, code] of [
    ['no such questionnaire', '/Questionnaire/x', {}, 404, 'not-found'],
    ['no such place', '/Patient', {}, 404, 'not-found'],
    ['the operation read', OPERATION, {}, 404, 'not-found'],
    ['no FHIR', OPERATION, posted('<a/>', { type: 'application/xml' }), 415, 'not-supported'],
    ['no JSON', OPERATION, posted('{'), 400, 'structure'],
    ['another resource', OPERATION, posted({ resourceType: 'Patient' }), 400, 'structure'],
    ['another pack', OPERATION, posted(firstRequest('other')), 422, 'not-found'],
    [
      'an unknown option',
      OPERATION,
      posted(withAnswers(firstRequest('tiny'), { age: 'ancient' })),
      422,
      'value',
    ],
    ['too much', OPERATION, posted(' '.repeat(MAX_BODY_BYTES + 1)), 413, 'too-long'],
  ] as const)
    test(`${what}: ${status} with an OperationOutcome`, async () => {
      const outcome = await ask<OperationOutcome>(path, { ...init, status });
      assert.equal(outcome.resourceType, 'OperationOutcome');
      assert.equal(outcome.issue[0]!.code, code);
    });

  test('a mistake of the server repeats nothing that was sent', async () => {
    const broken = {
      now: (() => {
        let calls = 0;
        return () => (calls++ === 0 ? NOW : new Date(NaN));
      })(),
    };
    const outcome = await ask<OperationOutcome>(
      OPERATION,
      posted(emergency, { status: 500, options: broken }),
    );
    assert.equal(outcome.issue[0]!.diagnostics, 'the server made a mistake');
  });

  test('pages of other origins may ask only where the server was told of them', async () => {
    const allowed = async (options: Partial<FhirAppOptions>): Promise<string | null> => {
      const headers = { Origin: 'https://ehr.example' };
      const response = await fhirApp({ ...OPTIONS, ...options }).request('/metadata', { headers });
      return response.headers.get('Access-Control-Allow-Origin');
    };
    assert.equal(await allowed({}), null);
    assert.equal(await allowed({ origin: 'https://ehr.example' }), 'https://ehr.example');
  });

  test('tells the result in the language that the client wants, unless the response has one', async () => {
    const both = loadPack({
      ...PACK.json,
      text: { ...PACK.json.text, 'zh-Hans': PACK.json.text['en']! },
    });
    const init = posted(firstRequest('tiny'), { options: { pack: both } });
    const headers = { ...init.headers, 'Accept-Language': 'zh-Hans-CN,zh;q=0.9' };
    assert.equal(
      (await ask<AdaptiveResponse>(OPERATION, { ...init, headers })).language,
      'zh-Hans',
    );
    const wishes = { ...init.headers, 'Accept-Language': 'fr-FR,en;q=0.5,zh-CN;q=0.8' };
    const reply = await ask<AdaptiveResponse>(OPERATION, { ...init, headers: wishes });
    assert.equal(reply.language, 'zh-Hans', 'the best that there is');
    const english = posted(firstRequest('tiny', { language: 'en' }), { options: { pack: both } });
    assert.equal((await ask<AdaptiveResponse>(OPERATION, { ...english, headers })).language, 'en');
  });
});

describe('triage-pack serve', () => {
  test('wrong arguments are wrong usage', () => {
    for (const args of [
      [],
      ['nowhere'],
      ['nowhere', '--port', 'x'],
      ['nowhere', '--reply', 'both'],
      ['nowhere', '--host', ''],
      ['nowhere', '--region', 'XX'],
      ['nowhere', '--region', ''],
    ])
      assert.equal(ran('serve', ...args).code, 2, args.join(' '));
  });

  test('an address of clients that is not whole is wrong usage', () => {
    for (const url of ['ehr.example', 'localhost:80', 'ftp://ehr.example', 'http://'])
      assert.match(
        ran('serve', 'nowhere', '--base-url', url).err,
        /--base-url is .* whole address/,
      );
  });

  test('a folder with problems is not served', (context) => {
    const empty = mkdtempSync(join(tmpdir(), 'triage-serve-'));
    context.after(() => rmSync(empty, { recursive: true }));
    const { code, err } = ran('serve', empty);
    assert.equal(code, 1);
    assert.match(err, /missing-file/);
  });

  test('what is not proven is not served without --unproven, from a folder or a file', () => {
    withPack({}, (directory) => {
      const folder = ran('serve', directory);
      assert.equal(folder.code, 1);
      assert.match(folder.err, /^verify: ratio-sign: /m);
      assert.match(folder.err, /^tiny is not proven, so it is not served; .*--unproven/m);
      const out = join(directory, 'out');
      assert.equal(ran('build', directory, '--out', out, '--unproven').code, 0);
      const file = ran('serve', join(out, 'tiny.json'));
      assert.equal(file.code, 1);
      assert.match(file.err, /tiny\.json:1:1 {2}unproven {2}it was built without a proof/);
    });
  });

  test('--unproven serves it, and says so; a folder that is proved is not marked', async () => {
    const said = async (changes: Changes, ...args: readonly string[]): Promise<string> => {
      const lines: string[] = [];
      // The port is taken, so the command ends once it has read the pack.
      const blocker = await startFhirServer({ ...OPTIONS, host: '127.0.0.1', port: 0 });
      const port = new URL(blocker.url).port;
      const output = { out: () => undefined, err: (line: string) => lines.push(line) };
      const ended = withPack(changes, (directory) =>
        serve.run([directory, '--port', port, ...args], output),
      );
      assert.equal(await ended, 1);
      await blocker.close();
      return lines.join('\n');
    };
    assert.match(await said({}, '--unproven'), /^tiny is not proven: .* results say so$/m);
    assert.doesNotMatch(await said(provable({})), /not proven/);
  });

  test('a process serves a built pack on this machine alone, and ends well when interrupted', async () => {
    const child = spawn(process.execPath, [
      'dist/authoring/cli.js',
      'serve',
      'dist/packs/back-and-knee.json',
      '--port=0',
      '--region=GB',
    ]);
    const ended = once(child, 'exit');
    let said = '';
    for await (const chunk of child.stdout) if ((said += String(chunk)).includes('\n')) break;
    const [, url] = /(http:\/\/127\.0\.0\.1:\d+)\/metadata/.exec(said)!;
    const answers = { g_age: '40_49', f_now: ['now_breath'] };
    const body = withAnswers(firstRequest('back-and-knee'), answers);
    const reply = await fetch(`${url}${OPERATION}`, posted(body));
    assert.equal(reply.status, 200);
    assert.match(given((await reply.json()) as AdaptiveResponse, 'result.next')[0]!, /999/);
    child.kill('SIGINT');
    assert.deepEqual((await ended)[0], 0);
  });
});

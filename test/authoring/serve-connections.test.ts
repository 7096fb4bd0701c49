import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import { fhirApp, type FhirAppOptions } from '../../src/authoring/serve/app.js';
import { startFhirServer, type FhirServerOptions } from '../../src/authoring/serve/fhir-server.js';
import { loadPack } from '../../src/engine/index.js';
import type { OperationOutcome } from '../../src/fhir/index.js';
import { flagScreen, makePack } from '../engine/fixture.js';
import { schemaErrors } from '../fhir/r4.js';
import { statusUnderName } from '../support/status-under-name.js';

const PACK = loadPack(makePack({ questions: flagScreen('danger', { numb: 'emergency' }) }));
const NOW = new Date('2026-11-27T10:00:00Z');
const OPTIONS: FhirAppOptions = { pack: PACK, version: '1.2.3', now: () => NOW };

describe('the server', () => {
  test('cuts off who sends more slowly than it waits', { timeout: 30_000 }, async (context) => {
    const server = await startFhirServer({ ...OPTIONS, host: '127.0.0.1', port: 0 });
    context.after(() => server.close());
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /Questionnaire/$next-question HTTP/1.1\r\nHost: x\r\n');
    socket.resume();
    await once(socket, 'close');
  });
});

describe('who reaches the server on this machine alone', () => {
  const served = async (
    context: TestContext,
    options: Partial<FhirServerOptions> = {},
  ): Promise<string> => {
    const server = await startFhirServer({ ...OPTIONS, host: '127.0.0.1', port: 0, ...options });
    context.after(() => server.close());
    return server.url;
  };

  test('is its names; a name of somebody else that leads here is refused', async (context) => {
    const url = await served(context);
    const { port } = new URL(url);
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`])
      assert.equal(await statusUnderName(`${url}/metadata`, name), 200, name);
    for (const name of ['evil.example', `evil.example:${port}`, 'localhost', 'localhost:1'])
      for (const path of ['/metadata', '/Questionnaire', '/Questionnaire/tiny', '/nowhere'])
        assert.equal(await statusUnderName(`${url}${path}`, name), 403, `${name} ${path}`);
  });

  test('is told why in FHIR, even a page whose origin may ask', async () => {
    const app = fhirApp({ ...OPTIONS, origin: 'https://ehr.example', isForeignHost: () => true });
    const response = await app.request('/metadata', { headers: { Origin: 'https://ehr.example' } });
    assert.equal(response.status, 403);
    assert.match(response.headers.get('Content-Type')!, /^application\/fhir\+json/);
    const outcome = (await response.json()) as OperationOutcome;
    assert.deepEqual(schemaErrors(outcome), []);
    assert.equal(outcome.issue[0]!.code, 'forbidden');
    assert.match(outcome.issue[0]!.diagnostics, /ask under 127\.0\.0\.1 or localhost/);
  });

  test('is a gateway, under the name that clients know', async (context) => {
    const url = await served(context, { baseUrl: 'https://ehr.example/fhir' });
    assert.equal(await statusUnderName(`${url}/metadata`, 'ehr.example'), 200);
    assert.equal(await statusUnderName(`${url}/metadata`, 'evil.example'), 403);
  });

  test('does not matter where others reach it too', async (context) => {
    const { port } = new URL(await served(context, { host: '0.0.0.0' }));
    const url = `http://127.0.0.1:${port}/metadata`;
    assert.equal(await statusUnderName(url, 'triage.example'), 200);
  });
});

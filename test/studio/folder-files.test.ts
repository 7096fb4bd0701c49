import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readTexts, writeTexts } from '../../src/authoring/studio/folder-files.js';
import { startStudioServer } from '../../src/authoring/studio/server.js';
import { compare } from '../../src/studio/disk/compare.js';
import { statusUnderName } from '../support/status-under-name.js';

const folder = mkdtempSync(join(tmpdir(), 'studio-folder-'));
const outside = mkdtempSync(join(tmpdir(), 'studio-outside-'));
after(() => [folder, outside].forEach((each) => rmSync(each, { recursive: true })));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

mkdirSync(join(folder, 'text/en'), { recursive: true });
writeFileSync(join(folder, 'pack.yml'), 'id: a # mine\n');
writeFileSync(join(folder, 'text/en/pack.yml'), 'title: A\n');
writeFileSync(join(folder, 'picture.png'), 'x');
symlinkSync(outside, join(folder, 'away'));

describe('the folder that the studio serves', () => {
  it('reads the texts of a pack and nothing else', () => {
    assert.deepEqual(readTexts(folder), {
      'pack.yml': 'id: a # mine\n',
      'text/en/pack.yml': 'title: A\n',
    });
  });

  it('writes what changed, new files and removed ones too, and leaves no draft', () => {
    assert.deepEqual(
      writeTexts(folder, {
        'pack.yml': { was: 'id: a # mine\n', now: 'id: b # mine\n' },
        'cases/own.yml': { was: null, now: 'cases: []\n' },
        'text/en/pack.yml': { was: 'title: A\n', now: null },
      }),
      [],
    );
    assert.equal(read('pack.yml'), 'id: b # mine\n');
    assert.deepEqual(Object.keys(readTexts(folder)), ['cases/own.yml', 'pack.yml']);
    assert.deepEqual(readdirSync(join(folder, 'cases')), ['own.yml']);
  });

  it('writes nothing where one of the files is another than when it was last seen', () => {
    const changes = {
      'pack.yml': { was: 'id: old\n', now: 'id: c\n' },
      'cases/own.yml': { was: 'cases: []\n', now: 'cases: [1]\n' },
    };
    assert.deepEqual(writeTexts(folder, changes), ['pack.yml']);
    assert.equal(read('pack.yml'), 'id: b # mine\n');
    assert.equal(read('cases/own.yml'), 'cases: []\n');
  });

  it('goes nowhere outside the folder', () => {
    for (const path of ['../x.yml', '/x.yml', 'away/x.yml', '.git/x.yml', 'x.js', 'a/../../x.yml'])
      assert.throws(
        () => writeTexts(folder, { [path]: { was: null, now: 'x' } }),
        RangeError,
        path,
      );
    assert.deepEqual(readdirSync(outside), []);
  });

  it('serves every file that the studio keeps for a day without a network', async () => {
    const server = await startStudioServer(folder, 0);
    try {
      const kept = JSON.parse(readFileSync('dist/studio/files.json', 'utf8')) as readonly string[];
      assert.ok(kept.includes('own-page.html'));
      for (const name of kept) {
        const response = await fetch(`${server.url}/studio/${name}`);
        assert.equal(response.status, 200, name);
        await response.arrayBuffer();
      }
    } finally {
      await server.close();
    }
  });

  it('serves its own page alone: no other site reads or writes, by whatever name', async () => {
    const server = await startStudioServer(folder, 0);
    try {
      const files = `${server.url}/studio/api/files`;
      const body = JSON.stringify({ 'pack.yml': { was: 'id: b # mine\n', now: 'id: evil\n' } });
      assert.equal((await fetch(files)).status, 200);
      const foreign: readonly RequestInit[] = [
        { headers: { origin: 'https://evil.example' } },
        { headers: { 'sec-fetch-site': 'cross-site' } },
        { method: 'PUT', body, headers: { origin: 'https://evil.example' } },
      ];
      for (const init of foreign) assert.equal((await fetch(files, init)).status, 403);
      // A name of somebody else's that leads to this machine.
      assert.equal(await statusUnderName(files, 'evil.example'), 403);
      assert.equal(await statusUnderName(files, new URL(files).host), 200);
      assert.equal(read('pack.yml'), 'id: b # mine\n');
      assert.equal((await fetch(files, { method: 'PUT', body: '{"pack.yml":1}' })).status, 400);
      const conflict = await fetch(files, {
        method: 'PUT',
        body: JSON.stringify({ 'pack.yml': { was: 'id: old\n', now: 'id: c\n' } }),
      });
      assert.equal(conflict.status, 409);
      assert.deepEqual(await conflict.json(), { conflicts: ['pack.yml'] });
    } finally {
      await server.close();
    }
  });
});

describe('the studio and the disk', () => {
  it('says by what both were last who changed a file', () => {
    const seen = new Map([
      ['mine', '0'],
      ['theirs', '0'],
      ['both', '0'],
      ['alike', '0'],
      ['gone', '0'],
    ]);
    const here = new Map([
      ['mine', '1'],
      ['theirs', '0'],
      ['both', '1'],
      ['alike', '2'],
      ['gone', '0'],
      ['new', '1'],
    ]);
    const disk = new Map([
      ['mine', '0'],
      ['theirs', '1'],
      ['both', '2'],
      ['alike', '2'],
    ]);
    assert.deepEqual(compare(here, disk, seen), {
      toWrite: ['mine', 'new'],
      toTake: ['gone', 'theirs'],
      conflicts: ['both'],
      toNote: ['alike'],
    });
  });
});

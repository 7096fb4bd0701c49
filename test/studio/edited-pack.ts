import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { logicFiles } from '../../src/authoring/init/logic-files.js';
import { wordFiles } from '../../src/authoring/init/word-files.js';
import { lintPack } from '../../src/authoring/lint.js';
import { provePack } from '../../src/authoring/prove-pack.js';
import {
  planRemoval,
  type PackFiles,
  type RemovalPlan,
} from '../../src/studio/removal/removal-plan.js';
import { removedTexts } from '../../src/studio/removal/removed-texts.js';
import type { Thing } from '../../src/studio/removal/thing.js';
import type { NewTexts, Texts } from '../../src/studio/store/texts.js';
import { dataOf } from '../../src/studio/yaml/edit-yaml.js';

/** The pack that `triage-pack init` writes, before anybody has edited it. */
export const START: Texts = new Map(
  Object.entries({ ...logicFiles({ id: 'wrist', today: '2026-01-01' }), ...wordFiles() }),
);

/** What something says of a pack in a folder of the disk. */
export function inFolder<T>(texts: Texts, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'studio-edit-'));
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the command says of a pack: its problems, and what of it does not hold. */
export function verdict(texts: Texts): readonly string[] {
  return inFolder(texts, (folder) => {
    const { problems, pack } = lintPack(folder);
    return [
      ...problems.map(({ code, message }) => `${code}: ${message}`),
      ...(pack ? provePack(pack, () => 0).failures : []),
    ];
  });
}

/** Texts after an edit. */
export function changed(texts: Texts, files: NewTexts): Texts {
  const next = new Map(texts);
  for (const [path, text] of Object.entries(files)) {
    if (text === null) next.delete(path);
    else next.set(path, text);
  }
  return next;
}

/** Lines of a file that an edit took away or changed, comments among them. */
export function lost(before: Texts, after: Texts, path: string): readonly string[] {
  const now = (after.get(path) ?? '').split('\n');
  return (before.get(path) ?? '').split('\n').filter((line) => !now.includes(line));
}

/** A pack's files as the studio hands them on: each read once. */
export function filesOf(texts: Texts): PackFiles {
  const read = new Map<string, object>();
  return {
    names: [...texts.keys()].filter((file) => /^(?!text\/).*\.yml$/.test(file)),
    data(file) {
      const data = read.get(file) ?? (dataOf(texts.get(file) ?? '') as object | null) ?? {};
      read.set(file, data);
      return data;
    },
  };
}

/** What would go with a thing of a pack. */
export const planOf = (thing: Thing, texts: Texts = START): RemovalPlan =>
  planRemoval(filesOf(texts), thing);

/** Where a plan's mentions stand, as `file path`, of those that a test lets through. */
export function mentionedAt(
  { mentions }: RemovalPlan,
  isMeant: (mention: RemovalPlan['mentions'][number]) => boolean = () => true,
): readonly string[] {
  return mentions.filter(isMeant).map(({ place }) => `${place.file} ${place.path.join('.')}`);
}

/** A pack without a thing, and without every mention of it that can go. */
export function removed(texts: Texts, thing: Thing, locales: readonly string[] = ['en']): Texts {
  const files = filesOf(texts);
  return changed(texts, removedTexts(texts, files, planRemoval(files, thing), locales));
}

import { basename, isAbsolute, relative, resolve } from 'node:path';
import { isPackId, packIdFrom } from '../init/pack-id.js';
import { isFree, writeNewPack } from '../init/write-new-pack.js';
import { tagOf } from '../language-folders.js';
import { packageFile } from '../package-folder.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command } from './command.js';
import { dayOf } from './today.js';

/** `triage-pack init DIR`: writes a small pack that lints, verifies and builds, to start from. */
export const init: Command = {
  name: 'init',
  usage: 'init DIR [--id ID] [--locales LIST] [--map]',
  summary:
    'write a small pack that lints, verifies and builds, to start from; --locales en,es begins further languages as copies of the English words, and --map adds a drawing to point at',
  run(args, output) {
    const { directory, values } = readArguments(
      args,
      { id: { type: 'string' }, locales: { type: 'string' }, map: { type: 'boolean' } },
      'folder to write to',
    );
    const id = typeof values['id'] === 'string' ? values['id'] : basename(resolve(directory));
    if (!isPackId(id))
      throw new UsageError(
        `"${id}" cannot be the id of a pack; give one of small letters, digits, "_" and "-" with --id${suggestionFor(id)}`,
      );
    if (!isFree(directory)) throw new UsageError(`${directory} is not empty; name a new folder`);
    const locales = localesIn(values['locales']);
    writeNewPack(
      directory,
      { id, today: dayOf(undefined) },
      { schemas: schemasFor(directory), locales, map: values['map'] === true },
    ).forEach((file) => output.out(`wrote ${file}`));
    output.out(
      `An example about a sore wrist, unsigned. Replace it piece by piece, and run: triage-pack lint ${directory}`,
    );
    for (const locale of locales)
      output.out(
        `text/${locale} is a copy of the English words, which lint names until it is translated: in the studio, or with triage-pack translate ${directory} --to ${locale} --out FILE.xlf`,
      );
    return 0;
  },
};

/** The languages of a list like `en,es` beside English, in which the example is written. */
function localesIn(list: unknown): readonly string[] {
  if (typeof list !== 'string') return [];
  const names = [...new Set(list.split(',').map((name) => name.trim()))];
  for (const name of names) {
    const tag = tagOf(name);
    if (tag !== name)
      throw new UsageError(
        `"${name}" is no language tag; give a list like --locales en,es,zh-Hans${tag === null ? '' : `: "${tag}" is how it is written`}`,
      );
  }
  return names.filter((name) => name !== 'en');
}

/** The schemas, where package and pack stand in one project; elsewhere the path may be gone tomorrow. */
function schemasFor(directory: string): string | undefined {
  const folder = packageFile('content/schema');
  return [folder, directory].every(isHere) ? folder : undefined;
}

function isHere(path: string): boolean {
  const way = relative(process.cwd(), path);
  return !way.startsWith('..') && !isAbsolute(way);
}

function suggestionFor(name: string): string {
  const id = packIdFrom(name);
  return id ? `, such as --id ${id}` : '';
}

import { basename, resolve } from 'node:path';
import { isFree, writeNewPack } from '../init/write-new-pack.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command } from './command.js';
import { dayOf } from './today.js';

/** `triage-pack init DIR`: writes a small pack that lints, verifies and builds, to start from. */
export const init: Command = {
  name: 'init',
  usage: 'init DIR [--id ID]',
  summary: 'write a small pack that lints, verifies and builds, to start from',
  run(args, output) {
    const { directory, values } = readArguments(
      args,
      { id: { type: 'string' } },
      'folder to write to',
    );
    const id = typeof values['id'] === 'string' ? values['id'] : basename(resolve(directory));
    if (!/^[a-z0-9][a-z0-9_-]*$/.test(id))
      throw new UsageError(
        `"${id}" cannot be the id of a pack; give one of small letters, digits, "_" and "-" with --id`,
      );
    if (!isFree(directory)) throw new UsageError(`${directory} is not empty; name a new folder`);
    writeNewPack(directory, { id, today: dayOf(undefined) }).forEach((file) =>
      output.out(`wrote ${file}`),
    );
    output.out(
      `An example about a sore wrist, unsigned. Replace it piece by piece, and run: triage-pack lint ${directory}`,
    );
    return 0;
  },
};

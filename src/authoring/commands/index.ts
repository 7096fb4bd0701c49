import { build } from './build.js';
import { cases } from './cases.js';
import type { Command } from './command.js';
import { dev } from './dev.js';
import { diff } from './diff.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { init } from './init.js';
import { lint } from './lint.js';
import { preview } from './preview.js';
import { regions } from './regions.js';
import { simulate } from './simulate.js';
import { verify } from './verify.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  init,
  dev,
  lint,
  verify,
  build,
  cases,
  evaluate,
  simulate,
  explain,
  preview,
  diff,
  regions,
];

import { evaluate } from '../research/commands/evaluate.js';
import { simulate } from '../research/commands/simulate.js';
import { build } from './build.js';
import { cases } from './cases.js';
import type { Command } from './command.js';
import { dev } from './dev.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { init } from './init.js';
import { lint } from './lint.js';
import { preview } from './preview.js';
import { regions } from './regions.js';
import { serve } from './serve.js';
import { sheet } from './sheet.js';
import { studio } from './studio.js';
import { translate } from './translate.js';
import { upgrade } from './upgrade.js';
import { verify } from './verify.js';

/** What a pack's author needs, in the order of the help. */
export const AUTHOR_COMMANDS: readonly Command[] = [
  init,
  studio,
  dev,
  lint,
  verify,
  build,
  cases,
  explain,
  preview,
  diff,
  translate,
  sheet,
  regions,
  serve,
  upgrade,
];

/** What measures a pack for a study or a report, in the order of the help. */
export const RESEARCH_COMMANDS: readonly Command[] = [evaluate, simulate];

/** Every command. */
export const COMMANDS: readonly Command[] = [...AUTHOR_COMMANDS, ...RESEARCH_COMMANDS];

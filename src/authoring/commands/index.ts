import { build } from './build.js';
import { cases } from './cases.js';
import type { Command } from './command.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { lint } from './lint.js';
import { regions } from './regions.js';
import { simulate } from './simulate.js';
import { verify } from './verify.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [lint, verify, build, cases, evaluate, simulate, explain, regions];

/** Names that are promised and not there yet. */
export const PLANNED: readonly string[] = ['init', 'preview', 'diff'];

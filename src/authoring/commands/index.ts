import { build } from './build.js';
import { cases } from './cases.js';
import type { Command } from './command.js';
import { lint } from './lint.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [lint, build, cases];

/** Names that are promised and not there yet. */
export const PLANNED: readonly string[] = ['init', 'verify', 'simulate', 'explain', 'preview', 'diff'];

import { controls } from './controls.js';
import { layout } from './layout.js';
import { modal } from './modal.js';
import { modes } from './modes.js';
import { options } from './options.js';
import { reset } from './reset.js';
import { result } from './result.js';
import { tokens } from './tokens.js';

/** What the screens up to the level wear, in the order in which the styles build on each other. */
export const styles = [tokens, reset, layout, controls, options, result, modal, modes];

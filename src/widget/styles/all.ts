import { bodyMap } from './body-map.js';
import { controls } from './controls.js';
import { figure } from './figure.js';
import { layout } from './layout.js';
import { modal } from './modal.js';
import { modes } from './modes.js';
import { options } from './options.js';
import { print } from './print.js';
import { reset } from './reset.js';
import { result } from './result.js';
import { tokens } from './tokens.js';

/** All styles of the element, in the order in which they build on each other. */
export const allStyles = [
  tokens,
  reset,
  layout,
  controls,
  options,
  result,
  figure,
  bodyMap,
  modal,
  modes,
  print,
];

/** What a hostile pack may hold: each would set `EXECUTED` on the global object if it ran. */

/** The mark that no pack may ever set. */
export const EXECUTED = 'hostilePackRan';

/** What would run if a text became markup, an address or code. */
export const SCRIPTS: readonly string[] = [
  `<script>globalThis.${EXECUTED}=true</script>`,
  `<img src="x" onerror="globalThis.${EXECUTED}=true">`,
  `"><svg onload="globalThis.${EXECUTED}=true">`,
  `<iframe srcdoc="<script>parent.${EXECUTED}=true</script>"></iframe>`,
  `javascript:globalThis.${EXECUTED}=true`,
  ` jAvAsCrIpT:globalThis.${EXECUTED}=true`,
  `data:text/html,<script>opener.${EXECUTED}=true</script>`,
  `\${globalThis.${EXECUTED}=true}`,
  `{{constructor.constructor('globalThis.${EXECUTED}=true')()}}`,
  `' onfocus='globalThis.${EXECUTED}=true' autofocus='`,
  '<a href="javascript:alert(1)">x</a>',
  '</template></style><style>*{display:none}</style>',
  '?lit$0$',
  '<!--?lit$-->',
];

/** Turns, hides or joins letters: overrides, isolates left open, nothing wide, right to left. */
export const TRICKS: readonly string[] = [
  '\u202eemergency',
  '\u2067open',
  '\u2066\u2069\u2069',
  'a\u200bb\u200d\ufeff',
  '\u05d0\u05d1 12',
  '\u0000',
  '\ud800',
  'z\u0335'.repeat(300),
  'none\u200b',
  '\u2060',
];

const run = (): never => {
  (globalThis as any)[EXECUTED] = true;
  throw new Error('a function of a hostile pack was called');
};
/** What has no place in a pack, each made anew. */
export const WRONG: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 7,
  () => '',
  () => [],
  () => ({}),
  () => run,
  () => Symbol('s'),
  () => 10n,
  () => new Date(0),
  () => new Map(),
  () => undefined,
  () => ({ toString: run }),
  () => ({ toJSON: run, valueOf: run }),
  () => ['unsure'],
  () => [[]],
  () => ({ _$litType$: 1, strings: [SCRIPTS[1]], values: [] }),
  () => ({ _$litDirective$: {}, values: [] }),
  () => '__proto__',
  () => 'constructor',
  () => 'unsure',
];
/** Numbers at the ends of what there is, and none at all. */
export const NUMBERS = [
  NaN,
  Infinity,
  -Infinity,
  1e308,
  -1e308,
  5e-324,
  -0,
  2 ** 53,
  -1,
  0,
  1.5,
  1e9,
];
/** Names that every object answers to. */
export const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
];
/** The levels, as a hostile pack may swap them. */
export const LEVELS = ['emergency', 'urgent', 'soon', 'self-care'];

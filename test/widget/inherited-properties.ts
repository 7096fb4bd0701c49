/** What becomes of an inherited property that a page sets around the widget. */
export interface Decision {
  readonly why: string;
  readonly names: string;
}

/** These reach the widget: they say what a person or the page wants of everything there. */
export const FOLLOWED: readonly Decision[] = [
  { why: 'the page is dark or light, and theme="auto" goes with it', names: 'color-scheme' },
  { why: 'as with the attribute inert: nothing there is to be used now', names: 'interactivity' },
];

/** These are ours: tokens that a host may set, or what our words need. */
export const OWN: readonly Decision[] = [
  {
    why: '--triage-font, --triage-font-size and our rhythm, never below 16 px',
    names: 'font-family font-size font-weight line-height',
  },
  { why: '--triage-color-*', names: 'color' },
  {
    why: 'the language of our words, which may be another than the page has',
    names: 'direction -webkit-locale',
  },
  { why: 'a long word must not widen a phone', names: 'overflow-wrap' },
  {
    why: 'text can be selected, to be copied or read out, where a page forbids it',
    names: 'user-select -webkit-user-select',
  },
  { why: 'a phone that is turned keeps the size', names: 'text-size-adjust -moz-text-size-adjust' },
];

/** These are set back to what they are in an empty page. */
export const RESET: readonly Decision[] = [
  {
    why: 'they can make words invisible or unreadable',
    names: `-webkit-text-fill-color -webkit-text-stroke-color -webkit-text-stroke-width -webkit-text-security
      visibility text-shadow text-emphasis-color text-emphasis-position text-emphasis-style
      dynamic-range-limit forced-color-adjust print-color-adjust`,
  },
  {
    why: 'they can make it impossible to use, or to see what is used',
    names: `pointer-events cursor -webkit-user-modify caret-color caret-animation -webkit-cursor-visibility
      -webkit-tap-highlight-color accent-color scrollbar-color`,
  },
  {
    why: 'the shape of letters belongs to the font and to our hierarchy',
    names: `font-style font-stretch font-width font-size-adjust font-kerning font-optical-sizing
      font-palette font-language-override font-feature-settings font-variation-settings
      font-synthesis-position font-synthesis-small-caps font-synthesis-style font-synthesis-weight
      font-variant-alternates font-variant-caps font-variant-east-asian font-variant-emoji
      font-variant-ligatures font-variant-numeric font-variant-position -webkit-font-smoothing
      text-rendering text-transform -webkit-text-zoom`,
  },
  {
    why: 'lines are broken and spaced as our languages need it',
    names: `letter-spacing word-spacing word-break line-break -webkit-line-break hyphens hyphenate-character
      hyphenate-limit-chars -webkit-hyphenate-limit-after -webkit-hyphenate-limit-before
      -webkit-hyphenate-limit-lines tab-size text-align text-align-last text-autospace text-box-edge
      text-indent text-justify text-spacing-trim text-wrap-mode text-wrap-style white-space-collapse
      hanging-punctuation orphans widows -webkit-line-align -webkit-line-box-contain
      -webkit-line-grid -webkit-line-snap -webkit-nbsp-mode -webkit-box-direction`,
  },
  {
    why: 'screens, drawings and controls are made for lines that run sideways',
    names: `writing-mode -webkit-writing-mode text-orientation -webkit-text-orientation
      text-combine-upright -webkit-text-combine glyph-orientation-horizontal
      glyph-orientation-vertical -webkit-rtl-ordering`,
  },
  {
    why: 'links are underlined and lists marked in our way',
    names: `text-decoration-skip-ink text-underline-offset text-underline-position list-style-image
      list-style-position list-style-type quotes`,
  },
  {
    why: 'our drawings are complete in themselves',
    names: `fill fill-opacity fill-rule clip-rule stroke stroke-color stroke-dasharray stroke-dashoffset
      stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width paint-order
      marker-end marker-mid marker-start dominant-baseline text-anchor shape-rendering
      color-interpolation color-interpolation-filters color-rendering image-orientation
      image-rendering`,
  },
  { why: 'words are read out as they are written', names: 'speak speak-as' },
  {
    why: 'nothing of ours uses them',
    names: `border-collapse border-spacing -webkit-border-horizontal-spacing
      -webkit-border-vertical-spacing caption-side empty-cells ruby-align ruby-overhang ruby-position
      -webkit-ruby-position math-depth math-shift math-style interpolate-size`,
  },
];

/** The names in a list of decisions. */
export const namesOf = (decisions: readonly Decision[]): readonly string[] =>
  decisions.flatMap(({ names }) => names.split(/\s+/));

/**
 * Values of which at least one differs from what any property begins with; a test fails with the
 * name of a property for which none does. Keywords, numbers, lengths, times, functions.
 */
const VALUES = `
  1|2|7px|50%|1 0|3px 3px|0.3s|90deg|red|"x"|none|auto|normal|all|both|hidden|bold|italic|
  inert|isolate|always|break-all|anywhere|uppercase|vertical-rl|upright|pre|keep-all|under|
  under left|over|after|inter-character|left|right|center|end|start|justify|collapse|text|
  wait|square|inside|exact|only dark|manual|space|read-write|antialiased|optimizelegibility|
  optimizespeed|pixelated|evenodd|round|stroke|linearRGB|middle|hanging|url("data:,")|
  url("#x")|small-caps|ultra-condensed|"liga" 0|"wght" 3|fill|contain|spell-out|first|visual|
  compact|1px 2px red|avoid|alphabetic|no-limit|standard|trim-start|balance|nowrap|slice|
  clone|ruby|show|inline|rtl|plaintext|reverse|dark|emoji|jis78|slashed-zero|historical-forms|
  sub|horizontal|red blue|auto-hide|reset|break-spaces|allow-keywords|cap alphabetic|
  border-box|content-box|padding-box|multiple|view-box|fill-box|paused|ease-in|add|subtract|
  intersect|xor|luminance|alpha|scale(2)|preserve-3d|allow-discrete|thick|--x|inline-size|
  most-width|--x x|static|dynamic|baseline|edges|nearest|path("M0 0h1")|inset(1px)|
  rect(1px,1px,1px,1px)|bottom|hide|local|column|wrap|multiply|relative|smooth|stable|fixed|
  underline|wavy|ellipsis|non-scaling-stroke|vertical|content|margin-box|source-order|menu`
  .split('|')
  .map((value) => value.trim());

/** Makes widths of lines count, which are 0 without a line. */
const LINES = 'border: 1px solid; outline: 1px solid; column-rule: 1px solid';

/** What a style sheet of a page cannot set. */
const READ_ONLY: ReadonlySet<string> = new Set(['overlay', '-webkit-text-decorations-in-effect']);

/** Every property of the engine, as scripts name it; aliases too. */
function propertyNames(style: CSSStyleDeclaration): readonly string[] {
  const attributes: string[] = [];
  for (const name in style as object)
    attributes.push(name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  return [
    ...new Set([...style, ...attributes.map((name) => name.replace(/^(webkit|moz|epub)-/, '-$&'))]),
  ].filter((name) => name !== 'all' && CSS.supports(name, 'initial'));
}

/** What an engine hands down to an element's children. */
export interface Inheritance {
  /** A value for each inherited property that is not the one it begins with. */
  readonly hostile: ReadonlyMap<string, string>;
  /** Properties for which `VALUES` has nothing that changes them. */
  readonly unknown: readonly string[];
}

/** Finds by experiment which properties this engine hands down. */
export function findInheritance(): Inheritance {
  const [parent, child] = [document.createElement('div'), document.createElement('div')];
  parent.append(child);
  document.body.append(parent);
  const [outer, inner] = [getComputedStyle(parent), getComputedStyle(child)];
  const hostile = new Map<string, string>();
  const unknown: string[] = [];
  const valueWith = (name: string, value: string, own: string): string => {
    parent.style.cssText = LINES;
    parent.style.setProperty(name, value);
    child.style.cssText = `${name}:${own}`;
    return inner.getPropertyValue(name);
  };
  for (const name of propertyNames(outer)) {
    const [unset, initial] = ['unset', 'initial'].map((own) => valueWith(name, '', own));
    const before = outer.getPropertyValue(name);
    let isKnown = false;
    for (const value of VALUES) {
      const isHandedDown = valueWith(name, value, 'unset') !== unset;
      isKnown ||= outer.getPropertyValue(name) !== before;
      // Some reach a child in other ways than by inheritance, as a `ruby` changes its `display`.
      if (!isHandedDown || valueWith(name, value, 'initial') !== initial) continue;
      // An alias or a shorthand stands for others, which come by themselves.
      parent.style.cssText = `${name}:${value}`;
      if (parent.style.length === 1) hostile.set(parent.style[0]!, value);
      break;
    }
    if (!isKnown && before && !READ_ONLY.has(name)) unknown.push(`${name}: ${before}`);
  }
  parent.remove();
  return { hostile, unknown };
}

/** Sums with colours for the theme builder. A colour is `#rrggbb`. */

/** `#rgb` or `#rrggbb`, in any case, as `#rrggbb`. */
export function fullHex(colour) {
  const digits = colour.trim().slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** `light-dark(a, b)` or one colour for both, as `[light, dark]`. */
export function readPair(value) {
  const colours = value.match(/#[\da-f]+/gi).map(fullHex);
  return [colours[0], colours.at(-1)];
}

function channels(colour) {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}

/** Relative luminance, from WCAG 2.2. */
function luminance(colour) {
  const [red, green, blue] = channels(colour)
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours from 1 to 21, from WCAG 2.2. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

/** The first colour with a share of the second in it. */
export function mix(one, other, share) {
  const to = channels(other);
  const mixed = channels(one).map((channel, index) =>
    Math.round(channel + (to[index] - channel) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A colour moved towards another in small steps until it stands out from all grounds, or is that
 * other.
 */
function reach(colour, towards, grounds, least) {
  const shares = Array.from({ length: 21 }, (_, step) => step / 20);
  const enough = (share) =>
    grounds.every((ground) => contrast(mix(colour, towards, share), ground) >= least);
  return mix(colour, towards, shares.find(enough) ?? 1);
}

const levels = ['emergency', 'urgent', 'soon', 'self-care'];

/** Text on buttons: as it was where it can still be read, else white or black. */
function onAccent(colours) {
  const choices = [colours['on-accent'], '#ffffff', '#000000'].map((colour) => [
    contrast(colour, colours.accent),
    colour,
  ]);
  return choices[0][0] >= 7 ? choices[0][1] : choices.sort(([one], [other]) => other - one)[0][1];
}

/**
 * Everything that stands between text and surface: boxes, lines, quiet text, and the levels on
 * their own ground.
 */
function betweenTextAndSurface({ surface, text, ...rest }) {
  const raised = mix(surface, text, 0.05);
  const soft = Object.fromEntries(levels.map((level) => [level, mix(surface, rest[level], 0.09)]));
  const grounds = [surface, raised];
  return {
    raised,
    'line-soft': mix(surface, text, 0.2),
    line: reach(mix(surface, text, 0.4), text, grounds, 3),
    muted: reach(mix(text, surface, 0.25), text, [...grounds, ...Object.values(soft)], 7),
    ...Object.fromEntries(levels.map((level) => [`${level}-soft`, soft[level]])),
    ...Object.fromEntries(
      levels.map((level) => [level, reach(rest[level], text, [...grounds, soft[level]], 7)]),
    ),
  };
}

/**
 * All colours of one scheme, by name, once some of accent, surface and text are chosen: what hangs
 * on them follows. The chosen ones themselves stay as they are, readable or not.
 */
export function follow(base, chosen) {
  const colours = { ...base, ...chosen };
  const followed =
    'surface' in chosen || 'text' in chosen
      ? { ...colours, ...betweenTextAndSurface(colours) }
      : colours;
  return 'accent' in chosen ? { ...followed, 'on-accent': onAccent(followed) } : followed;
}

const leastOf = (pairs) => Math.min(...pairs.map(([one, other]) => contrast(one, other)));

/**
 * The pairs that people must be able to tell apart: `[what it is, least that it should be,
 * contrast]`.
 */
export function contrasts(colours) {
  const { accent, surface, text, raised, muted, line } = colours;
  const softs = levels.map((level) => colours[`${level}-soft`]);
  return [
    ['Text on the background', 7, contrast(text, surface)],
    [
      'Text on boxes',
      7,
      leastOf([raised, mix(surface, accent, 0.09), ...softs].map((ground) => [text, ground])),
    ],
    ['Quiet text', 7, leastOf([surface, raised, ...softs].map((ground) => [muted, ground]))],
    [
      'Accent on the background',
      7,
      leastOf([surface, raised, mix(surface, accent, 0.1)].map((ground) => [accent, ground])),
    ],
    ['Text on buttons', 7, contrast(colours['on-accent'], accent)],
    [
      'Levels on their background',
      7,
      leastOf(levels.map((level, index) => [colours[level], softs[index]])),
    ],
    ['Borders of fields', 3, leastOf([surface, raised].map((ground) => [line, ground]))],
  ];
}

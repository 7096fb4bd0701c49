/** The theme builder: ready themes and what the form changes in them, as one piece of CSS. */

import { contrasts, follow, readPair } from './colours.js';

const schemes = ['light', 'dark'];
const prefix = '--triage-color-';
const reserveLine = (height) => `triage-widget{display:block;min-block-size:${height}}`;

const byId = (id) => document.getElementById(id);

/** What a theme's sheet sets: tokens by name, and its rules for parts as text. */
function readTheme(sheet) {
  const tokens = new Map();
  const parts = [];
  const visit = (rule) => {
    if (rule.selectorText === ':where(triage-widget)')
      for (const name of rule.style) tokens.set(name, rule.style.getPropertyValue(name).trim());
    else if (rule instanceof CSSSupportsRule) [...rule.cssRules].forEach(visit);
    else parts.push(rule.cssText.replaceAll(':where(triage-widget)', 'triage-widget'));
  };
  [...sheet.cssRules].forEach(visit);
  return { tokens, parts };
}

async function loadedSheet(link) {
  if (!link.sheet) await new Promise((done) => link.addEventListener('load', done, { once: true }));
  return link.sheet;
}

/** The widget's own colours: name to `[light, dark]`. */
async function readDefaults(widget, names) {
  while (!widget.shadowRoot?.querySelector('[part~=container]'))
    await new Promise(requestAnimationFrame);
  const style = getComputedStyle(widget.shadowRoot.querySelector('[part~=container]'));
  return Object.fromEntries(
    names.map((name) => [name, readPair(style.getPropertyValue(`--_${name}`))]),
  );
}

const inScheme = (pairs, index) =>
  Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[index]]));
const same = (one, other) => one[0] === other[0] && one[1] === other[1];

/**
 * Makes the builder for a form whose controls carry `data-colour` and `data-scheme`, or
 * `data-token`. Rejects where a theme cannot be loaded.
 */
export async function createThemeBuilder(form, widget) {
  const links = [...document.querySelectorAll('link[data-look]')];
  const sheets = await Promise.all(links.map(loadedSheet));
  const themes = new Map(links.map((link, index) => [link.dataset.look, readTheme(sheets[index])]));
  const names = [...themes.get('hospital').tokens.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  return new ThemeBuilder(form, themes, await readDefaults(widget, names));
}

class ThemeBuilder {
  #form;
  #themes;
  #defaults;

  constructor(form, themes, defaults) {
    this.#form = form;
    this.#themes = themes;
    this.#defaults = defaults;
  }

  get #theme() {
    return this.#themes.get(this.#form.elements.look.value) ?? { tokens: new Map(), parts: [] };
  }

  /** The colours of the ready theme: name to `[light, dark]`. */
  get #base() {
    const { tokens } = this.#theme;
    return Object.fromEntries(
      Object.entries(this.#defaults).map(([name, pair]) => [
        name,
        tokens.has(prefix + name) ? readPair(tokens.get(prefix + name)) : pair,
      ]),
    );
  }

  get #colourControls() {
    return [...this.#form.querySelectorAll('[data-colour]')];
  }

  /** Shows the ready theme's own values in the form. */
  showTheme() {
    for (const control of this.#colourControls)
      control.value = this.#base[control.dataset.colour][schemes.indexOf(control.dataset.scheme)];
    for (const control of this.#form.querySelectorAll('[data-token]')) control.value = '';
  }

  /** All colours as chosen, one object for each scheme. */
  #colours() {
    return schemes.map((scheme, index) => {
      const base = inScheme(this.#base, index);
      const chosen = this.#colourControls.filter(
        ({ dataset, value }) => dataset.scheme === scheme && value !== base[dataset.colour],
      );
      return follow(
        base,
        Object.fromEntries(chosen.map(({ dataset, value }) => [dataset.colour, value])),
      );
    });
  }

  /**
   * The CSS to paste: what differs from the widget's own look, and the line that keeps a place of
   * that height for it.
   */
  css(height) {
    const { tokens, parts } = this.#theme;
    const own = [...this.#form.querySelectorAll('[data-token]')].filter(
      ({ value }) => value !== '',
    );
    const merged = new Map([...tokens].filter(([name]) => !name.startsWith(prefix)));
    for (const { dataset, value } of own) {
      if (value === dataset.default) merged.delete(dataset.token);
      else merged.set(dataset.token, value);
    }
    const [light, dark] = this.#colours();
    const colours = Object.entries(this.#defaults)
      .filter(([name, pair]) => !same([light[name], dark[name]], pair))
      .map(([name]) => [
        prefix + name,
        light[name] === dark[name] ? light[name] : `light-dark(${light[name]}, ${dark[name]})`,
      ]);
    return [reserveLine(height), ...rule([...merged]), ...guarded(rule(colours)), ...parts].join(
      '\n',
    );
  }

  /** Draws the contrasts, and says in a sentence what is wrong with them. */
  drawContrasts() {
    const [light, dark] = this.#colours().map(contrasts);
    byId('contrasts').replaceChildren(
      ...light.map(([what, least, value], index) =>
        contrastRow(what, least, [value, dark[index][2]]),
      ),
    );
    const all = [...light, ...dark];
    const faint = all.filter(([, least, value]) => value < Math.min(least, 4.5)).length;
    const low = all.filter(([, least, value]) => value < least).length - faint;
    const sentence = [faint && `Too faint: ${faint}.`, low && `Hard to read for some: ${low}.`]
      .filter(Boolean)
      .join(' ');
    const said = sentence
      ? `${sentence} See the table of contrasts.`
      : 'Everything is easy to read.';
    if (byId('contrast-status').textContent !== said) byId('contrast-status').textContent = said;
  }
}

function rule(declarations) {
  return declarations.length > 0
    ? ['triage-widget {', ...declarations.map(([name, value]) => `  ${name}: ${value};`), '}']
    : [];
}

/** A browser that does not know `light-dark()` keeps the widget's own colours. */
function guarded(lines) {
  return lines.some((line) => line.includes('light-dark('))
    ? ['@supports (color: light-dark(#000, #fff)) {', ...lines.map((line) => `  ${line}`), '}']
    : lines;
}

function contrastRow(what, least, values) {
  const row = document.createElement('tr');
  const head = Object.assign(document.createElement('th'), { scope: 'row', textContent: what });
  row.append(
    head,
    ...values.map((value) => {
      const cell = document.createElement('td');
      cell.dataset.verdict =
        value >= least ? 'good' : value >= Math.min(least, 4.5) ? 'low' : 'faint';
      // Rounded down, so that what falls short is never shown as enough.
      cell.textContent = `${(Math.floor(value * 10) / 10).toFixed(1)} – ${verdict(value, least)}`;
      return cell;
    }),
  );
  return row;
}

function verdict(value, least) {
  if (value >= least) return 'good';
  return value >= 4.5
    ? 'under 7, hard to read for some'
    : `under ${Math.min(least, 4.5)}, too faint`;
}

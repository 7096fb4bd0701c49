/** The playground: the settings form is the only state; everything else is drawn from it. */

import { createThemeBuilder } from './theme-builder.js';

const eventNames = [
  'triage-start',
  'triage-step',
  'triage-emergency',
  'triage-result',
  'triage-restart',
  'triage-error',
];
const mostEvents = 20;

const byId = (id) => document.getElementById(id);
const form = byId('settings');
const preview = byId('preview');
const attributeControls = [...form.querySelectorAll('[data-attribute]')];
/** The CSS that the page prints is what the preview wears: what you see is what you paste. */
const look = new CSSStyleSheet();
document.adoptedStyleSheets = [look];

/**
 * The settings that differ from the defaults: `[name, value]`; an attribute without a value is
 * `''`.
 */
function readAttributes() {
  return attributeControls
    .map((control) => [control.dataset.attribute, attributeValue(control)])
    .filter(([, value]) => value !== null);
}

function attributeValue(control) {
  if (control.type === 'checkbox') return control.checked ? '' : null;
  return control.value.trim() || null;
}

function applyTo(widget) {
  const attributes = new Map(readAttributes());
  for (const { dataset } of attributeControls) {
    const value = attributes.get(dataset.attribute);
    if (value === undefined) widget.removeAttribute(dataset.attribute);
    else if (widget.getAttribute(dataset.attribute) !== value)
      widget.setAttribute(dataset.attribute, value);
  }
}

/** A new element, for settings that the widget reads once, when it is put on the page. */
function replaceWidget() {
  const widget = document.createElement('triage-widget');
  applyTo(widget);
  preview.replaceChildren(widget);
}

function escapeAttribute(value) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function htmlCode() {
  const attributes = readAttributes().map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`,
  );
  return [
    '<script type="module" src="triage-widget.js"></script>',
    `<triage-widget${attributes.join('')}></triage-widget>`,
  ].join('\n');
}

function drawCode() {
  // A dialog is only a button in the page.
  const css = builder.css(
    readAttributes().some(([, value]) => value === 'dialog') ? '3rem' : '100vh',
  );
  look.replaceSync(css);
  byId('html-code').textContent = htmlCode();
  byId('css-code').textContent = css;
  builder.drawContrasts();
  const { width, scheme } = Object.fromEntries(new FormData(form));
  Object.assign(preview.dataset, { width, scheme });
}

function update({ fresh }) {
  if (fresh) replaceWidget();
  else applyTo(preview.querySelector('triage-widget'));
  drawCode();
}

function logEvent(event) {
  const entry = document.createElement('li');
  const code = document.createElement('code');
  code.textContent = `${event.type} ${JSON.stringify(event.detail ?? {})}`;
  entry.append(code);
  byId('events').prepend(entry);
  if (byId('events').children.length > mostEvents) byId('events').lastElementChild.remove();
}

/** Copies the text of a code box; selects it instead where the browser does not allow copying. */
async function copyCode({ currentTarget }) {
  const code = byId(currentTarget.dataset.copies);
  try {
    await navigator.clipboard.writeText(code.textContent);
    byId('copy-status').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(code);
    byId('copy-status').textContent = 'The text is selected. Copy it with your keyboard or menu.';
  }
}

const builder = await createThemeBuilder(form, preview.querySelector('triage-widget'));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', ({ target }) => {
  if (target.name === 'look') builder.showTheme();
  update({ fresh: 'fresh' in target.dataset });
});
form.addEventListener('reset', () => {
  // The controls take their first values only once this event is over.
  setTimeout(() => {
    builder.showTheme();
    update({ fresh: true });
  });
});
byId('restart').addEventListener('click', () => preview.querySelector('triage-widget').restart?.());
byId('clear-events').addEventListener('click', () => byId('events').replaceChildren());
for (const button of document.querySelectorAll('[data-copies]'))
  button.addEventListener('click', copyCode);
for (const name of eventNames) preview.addEventListener(name, logEvent);
builder.showTheme();
// A browser may keep the form's values over a reload.
update({ fresh: false });

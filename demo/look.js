/**
 * Shows one widget in the look that the address names: `level` of a result, or `screen` by its id;
 * `theme`, `css` (a ready theme), `lang` and `dir`.
 */
const sore = {
  g_age: '18_39',
  e_where: ['lowback', 'thigh'],
  e_start: ['effort'],
  e_dur: 'lt2w',
  t_signs: ['none'],
};
const people = {
  'self-care': sore,
  soon: {
    ...sore,
    g_age: '70p',
    e_where: ['lowback', 'hip', 'knee'],
    e_start: ['slow'],
    e_dur: 'worse',
    e_back: ['walk'],
  },
  urgent: { ...sore, s_power: ['pw_leg'], c_weak: ['w_foot'], c_nerve_when: 'weeks' },
  emergency: { g_age: '40_49', f_now: ['leg_cold'] },
};
const themes = ['hospital', 'warm-blog', 'high-contrast'];

const wanted = new URLSearchParams(location.search);
const level = wanted.get('level');
const screen = wanted.get('screen');
const theme = wanted.get('theme');

if (themes.includes(wanted.get('css'))) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/dist/themes/${wanted.get('css')}.css`;
  document.head.append(link);
}
if (theme) document.documentElement.dataset.theme = theme;

// A frame that shows by itself must not take the reader's focus, nor scroll the page around it.
const { focus } = HTMLElement.prototype;
const { scrollIntoView } = Element.prototype;
HTMLElement.prototype.focus = () => {};
Element.prototype.scrollIntoView = () => {};

await customElements.whenDefined('triage-widget');
const widget = document.createElement('triage-widget');
widget.setAttribute('persist', 'none');
widget.setAttribute('region', 'GB');
if (wanted.get('lang')) widget.lang = wanted.get('lang');
if (wanted.get('dir') === 'rtl') {
  // There is no content from right to left yet: the English words pass for Arabic.
  const pack = await (await fetch('/dist/packs/back-and-knee.json')).json();
  widget.packData = { ...pack, text: { ar: pack.text.en } };
  widget.lang = 'ar';
}
document.querySelector('main').append(widget);
while (!widget.dataset.step) await new Promise((resolve) => setTimeout(resolve));

/** What a session still asks is denied, or left "not sure", until the wanted screen comes. */
function answersUntil(isThere, answers) {
  for (let count = 0; count < 60; count++) {
    widget.answers = answers;
    const { next } = widget.session;
    if (!next || isThere(next.id)) return;
    const none = next.options.find((option) => option.exclusive);
    const first = next.options[0];
    answers = {
      ...answers,
      [next.id]: none ? [none.id] : next.unsure ? 'unsure' : first.id,
    };
  }
}

if (people[level]) {
  answersUntil(() => false, people[level]);
  widget.goTo('result');
} else if (screen) {
  answersUntil((id) => id === screen, { g_age: sore.g_age });
  widget.goTo(screen);
}
await widget.updateComplete;
requestAnimationFrame(() => {
  HTMLElement.prototype.focus = focus;
  Element.prototype.scrollIntoView = scrollIntoView;
});

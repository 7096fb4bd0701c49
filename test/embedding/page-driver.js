// Runs in a page of somebody else's before anything that the page does to itself, and afterwards
// walks its widget as a person would. It keeps the built-ins that it needs, and calls them in a way
// that no later replacement reaches, so that what it tells is the widget's doing alone.
(() => {
  const { apply } = Reflect;
  const { querySelector, querySelectorAll, getAttribute, closest } = Element.prototype;
  const { click } = HTMLElement.prototype;
  const { indexOf } = String.prototype;
  const rootSearch = DocumentFragment.prototype.querySelector;
  const rootSearchAll = DocumentFragment.prototype.querySelectorAll;
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get;
  const shadow = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get;
  const { postMessage } = window;
  const later = window.setTimeout;
  const host = window.parent;
  const pageSearch = Document.prototype.querySelector;
  const listen = EventTarget.prototype.addEventListener;

  const setup = window.fuzz; // { person: { question: [options] }, denials: {…}, spoil: (when) => void }
  let errors = 0;

  const widget = () => apply(pageSearch, document, ['triage-widget']);
  const rootOf = (element) => apply(shadow, element, []);
  const find = (selector) => {
    const root = rootOf(widget());
    return root ? apply(rootSearch, root, [selector]) : apply(querySelector, widget(), [selector]);
  };
  const count = (selector) => {
    const root = rootOf(widget());
    const found = root
      ? apply(rootSearchAll, root, [selector])
      : apply(querySelectorAll, widget(), [selector]);
    return found.length;
  };
  const words = () => apply(text, rootOf(widget()) ?? widget(), []);
  const step = () => apply(getAttribute, widget(), ['data-step']);
  const tell = (outcome) => apply(postMessage, host, [{ fuzz: setup.number, ...outcome }, '*']);

  apply(listen, window, [
    'triage-error',
    () => {
      errors++;
    },
  ]);

  let screens = 0;
  let waited = 0;
  let last = '';
  let hasPressed = false;

  function isSafe() {
    const said = words();
    return (
      said.length > 300 &&
      (apply(indexOf, said, ['could not be loaded']) >= 0 ||
        apply(indexOf, said, ['没能加载']) >= 0)
    );
  }

  function act() {
    const now = step();
    if (now === 'failure')
      return tell(isSafe() ? { end: 'signs', errors } : { end: 'blank', now, said: words() });
    const mark = `${now} ${count('.check')}`;
    if (now === 'result') {
      const urgency = apply(getAttribute, widget(), ['data-urgency']);
      return tell({ end: 'result', urgency, errors });
    }
    if (now === null || (hasPressed && mark === last)) {
      waited += 20;
      if (waited > 9000)
        return tell({
          end: isSafe() ? 'signs' : now === null ? 'blank' : 'dead',
          now,
          said: words(),
          screens,
        });
      return later(act, 20);
    }
    waited = 0;
    if (mark !== last) {
      screens++;
      setup.spoil(screens);
    }
    if (screens > 60) return tell({ end: 'endless', now });
    last = mark;
    hasPressed = true;
    const opener = screens === 1 && find('[part~="button-open"]');
    if (opener && !find('.modal:modal')) {
      apply(click, opener, []);
      last = '';
      screens--;
      return later(act, 20);
    }
    if (now !== 'cover' && now !== 'review') {
      const options = setup.person[now] ?? setup.denials[now];
      if (count('.check') === 0)
        for (let index = 0; index < options.length; index++) {
          const input = find(`#option-${options[index]}`);
          if (input && !input.checked) apply(click, input, []);
        }
    }
    const primary = find('.step [type=submit], .step .nav .primary');
    if (primary) apply(click, primary, []);
    return later(act, 5);
  }

  apply(listen, window, ['load', () => later(act, 0)]);
  void closest;
})();

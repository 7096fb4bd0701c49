// Runs in a page of somebody else's before anything that the page does to itself, and afterwards
// walks its widget as a person would. It keeps the built-ins that it needs, and calls them in a way
// that no later replacement reaches, so that what it tells is the widget's doing alone.
(() => {
  const { apply } = Reflect;
  const { querySelector, querySelectorAll, getAttribute, getBoundingClientRect } =
    Element.prototype;
  const { click } = HTMLElement.prototype;
  const { indexOf } = String.prototype;
  const searchRoot = DocumentFragment.prototype.querySelector;
  const searchRootAll = DocumentFragment.prototype.querySelectorAll;
  const searchPage = Document.prototype.querySelector;
  const textOf = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').get;
  const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get;
  const listen = EventTarget.prototype.addEventListener;
  const { postMessage, setTimeout, parent } = window;

  // The page: { number, person: { question: [option] }, spoil: (screen) => void }
  const page = window.fuzz;
  /** Milliseconds between two looks, and for how long the same may stay. */
  const [LOOK, PATIENCE] = [10, 18_000];
  const { performance } = window;
  const { now } = Performance.prototype;
  const time = () => apply(now, performance, []);
  /** More screens than any interview has. */
  const MOST = 60;

  let errors = 0;
  let screens = 0;
  let since = time();
  let last = '';
  let hasOpened = false;
  apply(listen, window, ['triage-error', () => errors++]);

  const widget = () => apply(searchPage, document, ['triage-widget']);
  const root = () => apply(rootOf, widget(), []);
  const find = (selector) =>
    root() ? apply(searchRoot, root(), [selector]) : apply(querySelector, widget(), [selector]);
  const findAll = (selector) =>
    root()
      ? apply(searchRootAll, root(), [selector])
      : apply(querySelectorAll, widget(), [selector]);
  const attribute = (name) => apply(getAttribute, widget(), [name]);
  const words = () => apply(textOf, root() ?? widget(), []);
  const press = (element) => element && apply(click, element, []);
  const tell = (end) =>
    apply(postMessage, parent, [
      { fuzz: page.number, end, errors, screens, urgency: attribute('data-urgency') },
      '*',
    ]);

  /** The danger signs are there to read, in whichever way they were put there. */
  function isSafe() {
    const said = words();
    const has = (text) => apply(indexOf, said, [text]) >= 0;
    return said.length > 300 && (has('could not be loaded') || has('没能加载'));
  }

  function isSeen() {
    const step = find('.step');
    const { width, height } = apply(getBoundingClientRect, step, []);
    return width * height > 20_000;
  }

  /** Ticks what the person would, unless "not sure" was ticked and its help shows. */
  function tick(question) {
    const options = page.person[question];
    if (!options || find('.check')) return;
    for (let index = 0; index < options.length; index++) {
      const input = find(`#option-${options[index]}`);
      if (input && !input.checked) press(input);
    }
  }

  /** Comes to a screen for the first time. */
  function goOn(step) {
    screens++;
    page.spoil(screens);
    const opener = find('[part~="button-open"]');
    if (opener && !hasOpened) {
      hasOpened = true;
      press(opener);
      last = '';
      return;
    }
    tick(step);
    press(find('.step [type=submit], .step .nav .primary'));
  }

  function look() {
    const step = attribute('data-step');
    const mark = `${step} ${findAll('.check').length}`;
    if (step === 'failure' && isSafe()) return tell('signs');
    if (step === 'result') return tell(isSeen() ? 'result' : 'unseen');
    if (screens > MOST) return tell('endless');
    if (step !== null && step !== 'failure' && mark !== last) {
      last = mark;
      since = time();
      goOn(step);
    }
    if (time() - since > PATIENCE)
      return tell(isSafe() ? 'signs' : step === null ? 'blank' : 'dead');
    return setTimeout(look, LOOK);
  }

  apply(listen, window, ['load', look]);
})();

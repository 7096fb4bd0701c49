/**
 * The page of the dev server: the widget beside a panel for whoever writes the pack, or the pack's
 * problems. When it is loaded again it comes back to the same screen.
 */
import type { Answers, PackJson } from '../engine/index.js';
import type { TriageWidget } from '../widget/triage-widget.js';
import type { Destination, InsightMessage, JumpMessage, PackMessage } from './protocol.js';

/** What outlives a reload of the page. */
interface Place {
  readonly answers: Answers;
  readonly step: string;
  readonly lang: string;
}

/** Under this name the place is kept, in this tab only. */
const PLACE = 'triage-dev';
const WIDGET_SCRIPT = '/dev/widget.js';
const main = document.querySelector('main')!;

/** An element with its attributes and what is in it. */
function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

async function read<T>(path: string, post?: unknown): Promise<T> {
  const response = await fetch(
    path,
    post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) },
  );
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as T;
}

function showProblems(problems: PackMessage['problems']): void {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  main.replaceChildren(
    element(
      'div',
      {},
      element('h1', {}, count),
      element(
        'ul',
        {},
        ...problems.map(({ file, line, column, code, message }) =>
          element(
            'li',
            {},
            element('code', {}, `${file}:${line}:${column}`),
            ` ${code}: ${message}`,
          ),
        ),
      ),
    ),
  );
}

function savedPlace(): Place {
  const text = sessionStorage.getItem(PLACE);
  return text ? (JSON.parse(text) as Place) : { answers: {}, step: 'cover', lang: '' };
}

/** Puts the widget in the page and waits until it shows the pack. */
async function showWidget(pack: PackJson, { answers, step, lang }: Place): Promise<TriageWidget> {
  await import(WIDGET_SCRIPT);
  const widget = document.createElement('triage-widget');
  widget.persist = 'none';
  widget.packData = pack;
  widget.lang = lang in pack.text ? lang : Object.keys(pack.text)[0]!;
  widget.answers = answers;
  main.replaceChildren(widget);
  while (!widget.dataset['step']) await new Promise((done) => setTimeout(done, 5));
  widget.goTo(step);
  return widget;
}

/** The panel beside a widget. */
class Panel {
  readonly #widget: TriageWidget;
  readonly #pack: PackJson;
  readonly #answers = element('pre', { tabindex: '0', 'aria-labelledby': 'answers' });
  readonly #why = element('p', {});
  readonly #rules = element('ul', {});
  readonly #urgency = element('p', {});
  readonly #status = element('p', { role: 'status', class: 'soft' });
  #turn = 0;

  constructor(widget: TriageWidget, pack: PackJson, destinations: readonly Destination[]) {
    this.#widget = widget;
    this.#pack = pack;
    const copy = element('button', { type: 'button' }, 'Copy the answers');
    copy.onclick = () => void this.#copy();
    main.append(
      element(
        'aside',
        { 'aria-label': 'Panel' },
        element(
          'header',
          {},
          element('h1', {}, `${pack.id} ${pack.version}`),
          element('p', { class: 'soft' }, main.dataset['directory']!),
        ),
        this.#status,
        this.#section('jump', 'Jump to a screen', this.#jumpForm(destinations)),
        this.#section('why', 'Why this screen', this.#why),
        this.#section('rules', 'Rules that act', this.#urgency, this.#rules),
        this.#section('answers', 'Answers', this.#answers, copy),
      ),
    );
    for (const event of ['step', 'restart', 'emergency', 'result'])
      widget.addEventListener(`triage-${event}`, () => void this.update());
  }

  /** Says what there is to say of the widget as it stands, and keeps its place. */
  async update(): Promise<void> {
    const turn = ++this.#turn;
    await this.#widget.updateComplete;
    const { answers, lang } = this.#widget;
    const step = this.#widget.dataset['step']!;
    sessionStorage.setItem(PLACE, JSON.stringify({ answers, step, lang } satisfies Place));
    this.#answers.textContent = JSON.stringify(answers, null, 2);
    const insight = await read<InsightMessage>('/dev/explain', answers);
    if (turn !== this.#turn) return;
    this.#why.textContent = insight.whys[step] ?? insight.end;
    this.#urgency.textContent = `${insight.urgency}, ${insight.settled ? 'settled' : 'not settled'}`;
    this.#rules.replaceChildren(
      ...insight.rules.map(({ id, urgency, because }) =>
        element('li', {}, `${urgency}: ${id} (${because.join('; ')})`),
      ),
    );
  }

  #section(id: string, title: string, ...content: readonly Node[]): HTMLElement {
    return element('section', { 'aria-labelledby': id }, element('h2', { id }, title), ...content);
  }

  #jumpForm(destinations: readonly Destination[]): HTMLElement {
    const groups = [...new Set(destinations.map(({ group }) => group))];
    const choice = element(
      'select',
      { id: 'destination' },
      ...groups.map((label) =>
        element(
          'optgroup',
          { label },
          ...destinations
            .filter(({ group }) => group === label)
            .map(({ id, label: text }) => element('option', { value: id }, text)),
        ),
      ),
    );
    const form = element(
      'form',
      {},
      element('label', { for: 'destination' }, 'Screen'),
      choice,
      ' ',
      element('button', {}, 'Go there'),
      ...this.#languages(),
    );
    form.onsubmit = (event) => {
      event.preventDefault();
      void this.#jump(choice.value);
    };
    return form;
  }

  #languages(): readonly HTMLElement[] {
    const locales = Object.keys(this.#pack.text);
    if (locales.length < 2) return [];
    const choice = element(
      'select',
      { id: 'language' },
      ...locales.map((locale) => element('option', { value: locale }, locale)),
    );
    choice.value = this.#widget.lang;
    choice.onchange = () => {
      this.#widget.lang = choice.value;
      void this.update();
    };
    return [element('label', { for: 'language' }, 'Language'), choice];
  }

  async #jump(to: string): Promise<void> {
    this.#status.textContent = 'Looking for answers that lead there.';
    const { answers } = await read<JumpMessage>(`/dev/answers?to=${encodeURIComponent(to)}`);
    this.#status.textContent = answers ? '' : 'No answers were found that lead there.';
    if (!answers) return;
    this.#widget.answers = answers;
    this.#widget.goTo(to.startsWith('question:') ? to.slice('question:'.length) : 'result');
  }

  async #copy(): Promise<void> {
    const text = this.#answers.textContent;
    const taken = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.#status.textContent = taken
      ? 'Copied. Put them in a file for: triage-pack explain DIR --answers FILE'
      : 'The browser did not allow it: select the text and copy it.';
  }
}

async function start(): Promise<void> {
  const message = await read<PackMessage>('/dev/pack');
  if (!message.pack) return showProblems(message.problems);
  const widget = await showWidget(message.pack, savedPlace());
  await new Panel(widget, message.pack, message.destinations).update();
}

start().catch((error: unknown) => {
  main.replaceChildren(element('pre', {}, String(error)));
});

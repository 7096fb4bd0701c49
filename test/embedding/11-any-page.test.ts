import { expect } from 'chai';
import { createSession, loadPack, type Answers } from '../../src/engine/index.js';
import { PACK } from './host-page.js';
import {
  LIBRARIES,
  pick,
  seeded,
  spoiltPage,
  STORAGES,
  STYLES,
  type Random,
  type SpoiltPage,
} from './spoilt-page.js';

/** How a walk through a page ended. */
interface Ending {
  readonly end: 'result' | 'signs' | 'unseen' | 'blank' | 'dead' | 'endless' | 'hanging';
  readonly urgency?: string | null;
  readonly errors?: number;
}

const pack = loadPack(PACK);
const [driver, widget, { pages, seed }] = await Promise.all([
  fetch('/test/embedding/page-driver.js').then((response) => response.text()),
  fetch('/dist/triage-widget.js').then((response) => response.text()),
  fetch('/fuzz-pages.json').then(
    (response) => response.json() as Promise<{ pages: number; seed: number }>,
  ),
]);
const inline = (script: string): string => script.replaceAll('</script', '<\\/script');

/** Somebody's answers, from what the engine asks, and the level that they have on a clean page. */
function somebody(
  random: Random,
  order: 'adaptive' | 'authored',
): { person: Record<string, readonly string[]>; urgency: string | null } {
  const person: Record<string, readonly string[]> = {};
  let answers: Answers = {};
  let session = createSession(pack, answers, { order });
  while (session.next) {
    const { id, type, options, unsure } = session.next;
    const denial =
      options.find(({ exclusive }) => exclusive)?.id ?? (unsure ? 'unsure' : undefined);
    const chosen = denial && random() < 0.85 ? denial : pick(options, random).id;
    person[id] = [chosen];
    answers = { ...answers, [id]: type === 'multi' && chosen !== 'unsure' ? [chosen] : chosen };
    session = createSession(pack, answers, { order });
  }
  const { urgency, reasons } = session.assessment;
  // For somebody who is not there no level is given.
  const isAbsent = reasons.some(({ rule }) => rule === 'proxy');
  return { person, urgency: isAbsent ? null : urgency };
}

function source(number: number, page: SpoiltPage, person: object): string {
  const spoil = inline([...page.scripts].join(';\n'));
  const at = JSON.stringify(page.when);
  return `<!doctype html><html><head><meta charset="utf-8"><title>Any page</title>
<script>window.fuzz={number:${number},person:${JSON.stringify(person)},spoil:function(screen){if(${at}===screen)(0,eval)(${JSON.stringify(spoil)})}}</script>
<script>${inline(driver)}</script>
<script>try{${page.storage}}catch(e){}</script>
<script>${page.when === 'before' ? spoil : ''}</script>
<script type="module">${inline(widget)}</script>
<script type="module">${page.when === 'after' ? spoil : ''}</script>
</head><body><div lang="${page.lang}" style="${page.styles.join(';')}"><triage-widget ${page.attributes.join(' ')}></triage-widget></div></body></html>`;
}

let ended = new Map<number, (ending: Ending) => void>();
window.addEventListener(
  'message',
  ({ data }: MessageEvent<(Ending & { fuzz?: number }) | null>) => {
    if (data?.fuzz !== undefined) ended.get(data.fuzz)?.(data);
  },
);

/** Opens a page, walks it, and says how that ended. */
async function walk(number: number, page: SpoiltPage, person: object): Promise<Ending> {
  const frame = document.createElement('iframe');
  if (page.sandbox !== undefined) frame.setAttribute('sandbox', page.sandbox);
  // An address of its own, as answers are kept by page.
  const html = new Blob([source(number, page, person)], { type: 'text/html' });
  frame.src = URL.createObjectURL(html);
  const ending = new Promise<Ending>((resolve) => {
    ended.set(number, resolve);
    setTimeout(() => resolve({ end: 'hanging' }), 40_000);
  });
  document.body.append(frame);
  const outcome = await ending;
  URL.revokeObjectURL(frame.src);
  frame.remove();
  ended.delete(number);
  return outcome;
}

describe('any page whatever', () => {
  afterEach(() => {
    ended = new Map();
    sessionStorage.clear();
    localStorage.clear();
  });

  const CLEAN: SpoiltPage = {
    when: 'before',
    scripts: [],
    styles: [],
    storage: '',
    lang: 'en',
    attributes: [],
  };
  const KNOWN: Readonly<Record<string, Partial<SpoiltPage>>> = {
    'that does nothing': {},
    'in a sandbox that allows scripts alone': { sandbox: 'allow-scripts' },
    'in a sandbox, as a dialog': { sandbox: 'allow-scripts', attributes: ['display="dialog"'] },
    'that hands down hostile styles': { styles: STYLES },
    'without storage': { storage: STORAGES[1]! },
    'that does not let a press be prevented': {
      scripts: ['Event.prototype.preventDefault=function(){}'],
    },
    'whose dialogs do nothing': {
      scripts: [
        'for(const name of["showModal","show","close"])HTMLDialogElement.prototype[name]=function(){}',
      ],
      attributes: ['display="dialog"'],
    },
    'whose dialogs throw': {
      scripts: [
        'for(const name of["showModal","show","close"])HTMLDialogElement.prototype[name]=function(){throw new Error("no")}',
      ],
      attributes: ['display="dialog"'],
    },
    'that makes no events': {
      scripts: ['window.CustomEvent=function(){throw new Error("not here")}'],
    },
    'without observers, motion or matchMedia': {
      scripts: [
        'window.MutationObserver=window.IntersectionObserver=window.ResizeObserver=undefined',
        'window.matchMedia=undefined;Element.prototype.animate=undefined',
        'Element.prototype.scrollIntoView=undefined',
      ],
    },
  };
  for (const [name, page] of Object.entries(KNOWN)) {
    it(`${name}: the same level as on a clean one`, async function () {
      this.timeout(40_000);
      const { person, urgency } = somebody(seeded(7), 'adaptive');
      const ending = await walk(-1, { ...CLEAN, ...page }, person);
      expect(ending).to.include({ end: 'result', urgency, errors: 0 });
    });
  }

  it('with what old libraries do, each by itself, first or later: the same level as on a clean one', async function () {
    this.timeout(120_000);
    const { person, urgency } = somebody(seeded(7), 'adaptive');
    for (const library of LIBRARIES)
      for (const when of ['before', 4] as const) {
        const ending = await walk(-1, { ...CLEAN, scripts: [library], when }, person);
        expect(ending, library).to.include({ end: 'result', urgency, errors: 0 });
      }
  });

  it('that breaks what levels are worked out with: the danger signs, and one event', async function () {
    this.timeout(40_000);
    const { person } = somebody(seeded(7), 'adaptive');
    for (const broken of [
      'Array.prototype.some=function(){return false}',
      'Map.prototype.get=function(){}',
      'Function.prototype.call=function(){}',
      'Element.prototype.attachShadow=function(){throw new Error("no")}',
      'Math.exp=undefined;Node.prototype.removeChild=undefined',
      'Document.prototype.importNode=function(){throw new Error("no")}',
      'window.setTimeout=function(){};RegExp.prototype.exec=function(){return ""}',
    ]) {
      const page = { ...CLEAN, scripts: [broken] };
      expect(await walk(-2, page, person), broken).to.include({ end: 'signs', errors: 1 });
    }
  });

  it('ends in the right level or in the danger signs, never in a blank or a dead button', async function () {
    this.timeout(0);
    const faults: string[] = [];
    const count: Record<string, number> = {};
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < pages) {
        const number = next++;
        const random = seeded(seed + number);
        const page = spoiltPage(random);
        const order = page.attributes.includes('order="authored"') ? 'authored' : 'adaptive';
        const { person, urgency } = somebody(random, order);
        const ending = await walk(number, page, person);
        count[ending.end] = (count[ending.end] ?? 0) + 1;
        const isRight =
          ending.end === 'result' ? ending.urgency === urgency : ending.end === 'signs';
        if (!isRight)
          faults.push(
            `page ${seed + number}: ${JSON.stringify(ending)} for ${urgency} on ${JSON.stringify(page)}`,
          );
      }
    };
    await Promise.all(Array.from({ length: 3 }, lane));
    console.info(`of ${pages} pages: ${JSON.stringify(count)}`);
    expect(faults, `${faults.length} of ${pages}`).to.deep.equal([]);
    expect(count['result']).to.be.greaterThan(pages / 3);
  });
});

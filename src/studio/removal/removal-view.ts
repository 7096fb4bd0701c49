import { html, nothing } from 'lit';
import type { Question, Urgency } from '../../engine/index.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { fieldId, textOf } from '../views/field.js';
import { takeMeThere } from '../views/item-places.js';
import { placeWords } from '../views/place-words.js';
import { levelWords, plural } from '../views/words.js';
import { at, isWithin } from '../yaml/at.js';
import type { LostDoubt } from './lost-doubts.js';
import { ownPlace } from './own-place.js';
import {
  planRemoval,
  type LeftWhy,
  type PackFiles,
  type PlannedMention,
  type RemovalPlan,
} from './removal-plan.js';
import { removedTexts } from './removed-texts.js';
import { keyOf, type Thing } from './thing.js';

/** What is to be removed, and what follows. */
export interface Removal {
  readonly thing: Thing;
  /** Where it stands. */
  readonly place: Place;
  /** The thing in words: `the question “Age”`. */
  readonly what: string;
  /** Shows what is there instead. */
  readonly then: () => void;
}

/** Which removals are unfolded, by the keys of their things. */
const OPEN = new WeakMap<Studio, Set<string>>();

/**
 * The way to remove a thing of the pack. Where nothing else names it, and it gives no level, it is a
 * button. Else it first shows every place that names it, those that carry a level first, which the
 * author has to agree to; then all that can go does, as one step that can be undone.
 */
export function removal(studio: Studio, given: Removal): unknown {
  const { thing, what } = given;
  const plan = planRemoval(filesOf(studio), thing);
  const levels = ownLevels(studio, plan);
  const { length } = plan.mentions;
  if (length === 0 && levels.length === 0)
    return html`<button type="button" class="small" @click=${() => removeNow(studio, given)}>
      Remove<span class="visually-hidden"> ${what}</span>
    </button>`;
  const open = OPEN.get(studio) ?? new Set<string>();
  OPEN.set(studio, open);
  const key = keyOf(thing);
  return html`<details
    class="removal"
    ?open=${open.has(key)}
    @toggle=${(event: Event) => {
      const isOpen = (event.target as HTMLDetailsElement).open;
      if (isOpen === open.has(key)) return;
      if (isOpen) open.add(key);
      else open.delete(key);
      studio.draw();
    }}
  >
    <summary>
      Remove<span class="visually-hidden"> ${what}</span>
      <span class="soft">(${length === 0 ? 'it gives a level' : usedIn(length)})</span>
    </summary>
    ${open.has(key) ? removalForm(studio, given, { plan, levels }) : nothing}
  </details>`;
}

/** How often a thing is named, in words. */
function usedIn(count: number): string {
  return `used in ${plural(count, 'place')}`;
}

interface Shown {
  readonly plan: RemovalPlan;
  readonly levels: readonly string[];
}

function removalForm(studio: Studio, given: Removal, { plan, levels }: Shown): unknown {
  const left = plan.mentions.filter((each) => each.left !== undefined);
  const going = plan.mentions.filter((each) => each.left === undefined);
  const levelled = going.filter(({ hasLevel }) => hasLevel);
  const agree = `${fieldId({ file: keyOf(given.thing), path: [] })}/agree`;
  const guards = going.filter((each) => each.keepsFromAdvice && !each.hasLevel);
  const others = going.filter(
    (each) => !each.hasLevel && !each.keepsFromAdvice && !plan.cases.some(isAround(each.place)),
  );
  const ofLevels = levels.length + levelled.length;
  const count = ofLevels + guards.length;
  return html`<form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      removeNow(studio, given);
    }}
  >
    ${
      ofLevels === 0
        ? nothing
        : html`<p><b>These say how soon somebody seeks care</b>, or hold the pack to that:</p>
            <ul class="found" tabindex="0" aria-label="What carries a level">
              ${levels.map((line) => html`<li><p class="where">${line}</p></li>`)}
              ${levelled.map((each) => line(studio, each, given.what))}
            </ul>`
    }
    ${list(studio, 'These keep people from advice. Without them it may be shown to somebody who was kept from it:', { mentions: guards, what: given.what })}
    ${caseList(studio, plan.cases, given.what)}
    ${list(studio, 'These name it, and go with it:', { mentions: others, what: given.what })}
    ${list(studio, 'These stay for you to change, and the checks name them until you have:', { mentions: left, what: given.what })}
    <p class="soft">Its words in every language go too. “Undo” brings all of it back at once.</p>
    ${
      count === 0
        ? nothing
        : html`<div class="tick">
            <input type="checkbox" id=${agree} required />
            <label for=${agree}
              >I have read the ${plural(count, 'place')} above, and mean to
              ${meaning(ofLevels > 0, guards.length > 0)}</label
            >
          </div>`
    }
    <button>Remove ${given.what} everywhere</button>
  </form>`;
}

/** What somebody agrees to. */
function meaning(takesLevels: boolean, showsAdvice: boolean): string {
  const parts = [
    ...(takesLevels ? ['take this from how soon people seek care'] : []),
    ...(showsAdvice ? ['show the advice to people who were kept from it'] : []),
  ];
  return parts.join(', and to ');
}

/** Whether a place is that of an item in which another place lies. */
function isAround({ file, path }: Place): (item: Place) => boolean {
  return (item) => item.file === file && isWithin(path, item.path);
}

/** Cases that lose an answer, each with what it expects. */
function caseList(studio: Studio, cases: readonly Place[], what: string): unknown {
  if (cases.length === 0) return nothing;
  const title = 'These cases lose an answer, so read again what they expect:';
  return html`<p><b>${title}</b></p>
    <ul class="found" tabindex="0" aria-label=${title}>
      ${cases.map(({ file, path }) => {
        const item = at(studio.data(file), path);
        const name = textOf(at(item, ['title'])) || String(at(item, ['id']));
        const expected = at(item, ['expect', 'urgency']) as Urgency | undefined;
        return html`<li>
          <p class="where">
            ${name}${expected ? html`<span class="soft">Should be: ${levelWords(expected)}</span>` : nothing}
          </p>
          ${takeMeThere(studio, { file, path: [...path, 'expect'] }, `what the case “${name}” expects, which loses ${what}`)}
        </li>`;
      })}
    </ul>`;
}

interface Listed {
  readonly mentions: readonly PlannedMention[];
  readonly what: string;
}

function list(studio: Studio, title: string, { mentions, what }: Listed): unknown {
  if (mentions.length === 0) return nothing;
  return html`<p><b>${title}</b></p>
    <ul class="found" tabindex="0" aria-label=${title}>
      ${mentions.map((each) => line(studio, each, what))}
    </ul>`;
}

const WHY: Readonly<Record<LeftWhy, string>> = {
  all: 'All parts must hold here, so without it this could never hold.',
  not: 'It says who does not have it, so without it this would hold for everybody.',
  count: 'Too few parts would be left for it ever to hold.',
  whole: 'The condition is about nothing else, so it could never hold.',
  last: 'Nothing else is named here, so without it this would mean something else.',
  meaning: 'What stands here instead is for you to say.',
};

function line(studio: Studio, { place, left }: PlannedMention, what: string): unknown {
  const where = placeWords(studio, place);
  return html`<li>
    <p class="where">${where}${left ? html`<span class="soft">${WHY[left]}</span>` : nothing}</p>
    ${takeMeThere(studio, place, `${where}, which names ${what}`)}
  </li>`;
}

/** What the things themselves say of how soon somebody seeks care. */
function ownLevels(studio: Studio, { things, doubts }: RemovalPlan): readonly string[] {
  const files = filesOf(studio);
  const own = things.flatMap((thing) => {
    const place = ownPlace(files, thing);
    const value = place && at(studio.data(place.file), place.path);
    if (!place || !value) return [];
    const where = placeWords(studio, place);
    const { flag, covers, opinion, level, urgency } = value as Partial<
      Question['options'][number] & { readonly level: Urgency; readonly urgency: Urgency }
    >;
    const own = { option: flag, danger: level, rule: urgency }[thing.kind as string];
    return [
      ...(own ? [`${where}: ${levelWords(own)}`] : []),
      ...(thing.kind === 'option' && covers
        ? [`${where}: whoever ticks it is asked about danger signs (${[covers].flat().join(', ')})`]
        : []),
      ...(thing.kind === 'option' && opinion
        ? [`${where}: what others think of a danger sign counts as “not sure”`]
        : []),
    ];
  });
  return [...own, ...doubts.map((doubt) => doubtWords(studio, doubt))];
}

function doubtWords(studio: Studio, { question, before, after }: LostDoubt): string {
  const then = after ? `then ${levelWords(after)}` : 'then nothing';
  return `${placeWords(studio, question)}: “not sure”, or no answer, counts as ${levelWords(before)}; ${then}`;
}

/** How many people lose an answer, in words. */
function losersWords({ cases, rows }: RemovalPlan): string {
  return [
    ...(cases.length === 0 ? [] : [plural(cases.length, 'case')]),
    ...(rows.length === 0 ? [] : [`${plural(rows.length, 'row')} of the coverage table`]),
  ].join(' and ');
}

function removeNow(studio: Studio, { thing, place, what, then }: Removal): void {
  const files = filesOf(studio);
  // What has no id yet can be named nowhere.
  if (!ownPlace(files, thing)) return studio.remove(place, `remove ${what}`);
  studio.attempt(() => {
    const plan = planRemoval(files, thing);
    studio.edit(
      `remove ${what} everywhere`,
      removedTexts(studio.texts, files, plan, studio.locales),
    );
    OPEN.get(studio)?.delete(keyOf(thing));
    then();
    const left = plan.mentions.filter((each) => each.left !== undefined).length;
    const said = [
      `Removed: ${what}`,
      ...(left === 0
        ? []
        : [
            `${plural(left, 'place')} still ${left === 1 ? 'names' : 'name'} it; the checks lead there`,
          ]),
      ...(plan.cases.length + plan.rows.length === 0
        ? []
        : [`${losersWords(plan)} lost an answer; the list of cases marks what to read again`]),
    ];
    studio.say(said.length === 1 ? said[0]! : `${said.join('. ')}.`);
  });
}

/** The files that name things, as the studio keeps them. */
function filesOf(studio: Studio): PackFiles {
  return {
    names: [...studio.texts.keys()].filter(
      (file) => file.endsWith('.yml') && !file.startsWith('text/'),
    ),
    data: (file) => studio.data(file),
  };
}

import { html, nothing } from 'lit';
import { asked } from '../asked.js';
import type { Panel, Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { askedView } from '../views/asked-view.js';
import { field } from '../views/field.js';
import { languageName } from '../views/language-name.js';
import { packWords } from '../views/pack-words.js';
import { labelOf } from '../views/label.js';
import { at } from '../yaml/at.js';
import { whereShown } from '../words/where-shown.js';
import type { FoundProblem } from '../worker/answers.js';
import type { WordLine, WordScreen } from '../worker/word-screens.js';
import { problemList } from './checks.js';

/** All words, screen by screen and language beside language, with how hard they are to read. */
export const words: Panel = {
  id: 'words',
  title: 'Words and reading age',
  group: 'Check',
  view(studio, item) {
    const all = asked(studio, 'words', null, (worker) => worker.ask('wordScreens'));
    return askedView(all, (screens) => {
      const open = screens.find(({ id }) => id === item);
      return open ? screenView(studio, open, screens) : overview(studio, screens);
    });
  },
};

/** What the checks of words are called, by their codes. */
const KINDS: readonly (readonly [title: string, codes: readonly string[]])[] = [
  ['Words that promise, diagnose or advertise', ['claim', 'brand', 'dose', 'delay']],
  ['Left over from the example', ['starter-word']],
  ['Too hard to read', ['reading-grade', 'sentence-length', 'glossary']],
  ['Labels that lean on a hint, or say the same', ['label-leans', 'equal-words']],
  [
    'Missing, unused or out of date',
    ['text-missing', 'text-unused', 'check-missing', 'stale-translation', 'stale-danger-sign'],
  ],
];

function overview(studio: Studio, screens: readonly WordScreen[]): unknown {
  const problems = studio.checks.problems ?? [];
  return html`
    <h2>What the checks found</h2>
    ${KINDS.map(([title, codes]) => {
      const found = problems.filter(({ code }) => codes.includes(code));
      return found.length === 0
        ? html`<p>${title}: <span class="good">none</span>.</p>`
        : html`<details open>
            <summary>${title}: <b class="bad">${found.length}</b></summary>
            ${problemList(studio, found)}
          </details>`;
    })}
    <h2>Every screen</h2>
    <p>
      The reading age is that of the Flesch–Kincaid formula, which is made for English: danger signs
      at most grade 6, about 11 years, and all else at most grade 8, about 13 years.
    </p>
    ${GROUPS.map(([name, title]) =>
      groupView(
        studio,
        title,
        screens.filter((screen) => screen.name === name),
      ),
    )}
  `;
}

const GROUPS = [
  ['pack', 'The pack: cover, levels, actions'],
  ['questions', 'Questions'],
  ['rules', 'Reasons'],
  ['dangers', 'List of danger signs'],
  ['causes', 'Causes'],
  ['advice', 'Advice'],
  ['pictures', 'Pictures'],
] as const;

function groupView(studio: Studio, title: string, screens: readonly WordScreen[]): unknown {
  if (screens.length === 0) return nothing;
  return html`<details>
    <summary>${title} (${screens.length})</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead>
          <tr>
            <th scope="col">Screen</th>
            <th scope="col">Reading age</th>
            <th scope="col">Long words</th>
            <th scope="col">To mend</th>
          </tr>
        </thead>
        <tbody>
          ${screens.map((screen) => {
            const count = problemsOf(studio, screen).length;
            return html`<tr>
              <th scope="row">
                <a href=${studio.href('words', screen.id)}>${nameOf(studio, screen)}</a>
              </th>
              <td>${gradeWords(screen)}</td>
              <td>${screen.longWords.join(', ')}</td>
              <td class=${count > 0 ? 'bad' : ''}>${count > 0 ? count : '–'}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** A screen by the words that stand on top of it. */
function nameOf(studio: Studio, { name, path, lines }: WordScreen): string {
  const [first] = studio.locales;
  const { texts } = lines[0]!;
  const top = texts[first ?? ''] ?? Object.values(texts)[0] ?? '';
  if (path.length === 0) return 'Cover';
  if (path.length === 1) return 'All of them';
  return name === 'pack' ? `${labelOf(String(path[0]))}: ${String(path[1])}` : top;
}

function gradeWords({ grades, redFlag }: WordScreen): unknown {
  const all = Object.entries(grades);
  if (all.length === 0) return html`<span class="soft">too short to say</span>`;
  return all.map(([locale, { grade, limit }]) => {
    const age = Math.max(5, Math.round(grade) + 5);
    return html`<span class=${grade > limit ? 'bad' : ''}
      >${locale}: about ${age} years (grade ${Math.max(0, grade).toFixed(1)} of at most
      ${limit}${redFlag ? ', danger signs' : ''})</span
    >`;
  });
}

/** What the checks say of the texts of a screen, and of the screen. */
function problemsOf(studio: Studio, { name, path, lines }: WordScreen): readonly FoundProblem[] {
  return studio.locales.flatMap((locale) => {
    const file = `text/${locale}/${name}.yml`;
    if (path.length > 0) return studio.problemsAt({ file, path }, true);
    return lines.flatMap((line) => studio.problemsAt({ file, path: line.path }));
  });
}

function screenView(studio: Studio, screen: WordScreen, screens: readonly WordScreen[]): unknown {
  const index = screens.indexOf(screen);
  const [before, after] = [screens[index - 1], screens[index + 1]];
  const own = studio.locales.flatMap((locale) =>
    studio.problemsAt({ file: `text/${locale}/${screen.name}.yml`, path: screen.path }),
  );
  const isShown = (line: WordLine): boolean => !whereShown(screen.name, line.path).isFolded;
  const groups = [
    ['Seen at once', screen.lines.filter(isShown)],
    ['Folded away, or shown later', screen.lines.filter((line) => !isShown(line))],
  ] as const;
  return html`
    <nav class="tools" aria-label="Screens of words">
      <a href=${studio.href('words')}>All screens</a>
      ${before ? html`<a href=${studio.href('words', before.id)}>Screen before</a>` : nothing}
      ${after ? html`<a href=${studio.href('words', after.id)}>Screen after</a>` : nothing}
    </nav>
    <h2>${nameOf(studio, screen)}</h2>
    <p>${gradeWords(screen)}</p>
    ${
      screen.longWords.length > 0
        ? html`<p>Long words: ${screen.longWords.join(', ')}.</p>`
        : nothing
    }
    ${own.length > 0 ? problemList(studio, own) : nothing} ${showButton(studio, screen)}
    ${groups.map(([title, lines]) =>
      lines.length === 0
        ? nothing
        : html`<h3>${title}</h3>
            ${lines.map((line) => lineView(studio, screen, line))}`,
    )}
  `;
}

function lineView(studio: Studio, { name, path: start }: WordScreen, line: WordLine): unknown {
  const { path } = line;
  const rest = path.slice(start.length).filter((step) => step !== 'options');
  const label =
    rest.length > 0 ? rest.map((step) => partName(studio, path, step)).join(' › ') : 'Text';
  return html`<fieldset class="side-by-side">
    <legend>${label} <span class="soft">${whereShown(name, path).where}</span></legend>
    ${studio.locales.map((locale) => {
      const place: Place = { file: `text/${locale}/${name}.yml`, path };
      return field(studio, {
        place,
        label: languageName(locale),
        kind: 'text',
        // Of the pack as it stands: what the worker said may be older than the last letter typed.
        value: at(studio.data(place.file), path),
        name: `${label} (${locale})`,
      });
    })}
  </fieldset>`;
}

function partName(studio: Studio, path: WordLine['path'], step: string | number): string {
  if (typeof step === 'number') return String(step + 1);
  const isOption = path[0] === 'questions' && path[2] === 'options' && path[3] === step;
  return isOption ? `“${packWords(studio).answer(String(path[1]), step)}”` : labelOf(step);
}

/** Shows the screen in the widget, where the checker can find somebody who gets there. */
function showButton(studio: Studio, { name, path }: WordScreen): unknown {
  const kind = { questions: 'question', rules: 'rule', causes: 'cause' }[name];
  if (!kind || path.length < 2) return nothing;
  const id = String(path[1]);
  return html`<p>
    <button
      type="button"
      @click=${async () => {
        const answers = await studio.checks.worker.ask('leadTo', `${kind}:${id}`);
        if (!answers) return studio.say('No answers were found that lead there.');
        await studio.preview?.jump(answers, kind === 'question' ? id : 'result');
        studio.say('The widget shows it.');
      }}
    >
      Show it in the widget
    </button>
  </p>`;
}

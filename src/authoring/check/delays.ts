import { isBelow, type Urgency } from '../../engine/index.js';
import type { AuthoredPack, AuthoredText } from '../authored.js';
import { everyRule } from '../placed-flag-rules.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

/** Leave to wait, in English, Chinese of both scripts and Spanish: not "in the first two weeks", which dates a sign. */
const DELAYS: readonly RegExp[] = [
  /\b(?:with)?in (?:the next )?(?:(?:a|one|1) (?:week|month)|(?:two|three|four|six|a few|some|\d+) (?:days|weeks|months))\b/i,
  /\b(?:next (?:week|month)|wait and see)\b/i,
  /[一二两兩三四六几幾\d]+\s*(?:天|日|周|週|[个個]?(?:星期|礼拜|禮拜)|[个個]月)(?:之?[内內]|以[内內])/,
  /下[个個]?(?:周|週|星期|礼拜|禮拜|月)|[过過][几幾][天日]|可以等/,
  /\b(?:en|dentro de|antes de)(?: menos de| el plazo de)? (?:una? (?:semana|mes)|(?:dos|tres|cuatro|seis|un[oa]s|poc[oa]s|algun[oa]s|\d+) (?:días|semanas|meses))(?!\p{L})/iu,
  /\b(?:la próxima semana|la semana (?:próxima|que viene)|el (?:próximo mes|mes que viene)|los próximos días|espere a ver)\b/i,
];

/** The reason of a level that is due today or now does not speak of weeks. */
export const delays: Check = {
  name: 'delay',
  description:
    'No reason of an emergency or of an urgent level, and no action for one, gives leave to wait.',
  check(pack, report) {
    const { reasons, actions } = dueToday(pack);
    for (const [locale, text] of Object.entries(pack.text)) {
      const look = (file: string, path: Path, words: string | undefined, level: Urgency): void => {
        const found = DELAYS.map((delay) => delay.exec(words ?? '')?.[0]).find(Boolean);
        if (found)
          report(
            `text/${locale}/${file}`,
            path,
            `"${found}" gives leave to wait, and the level is "${level}"; say how soon that is, or correct the level`,
          );
      };
      for (const [id, level] of reasons)
        look('rules.yml', ['rules', id], reasonOf(text, id), level);
      for (const [id, level] of actions)
        look('pack.yml', ['actions', id], text.pack.actions[id], level);
    }
  },
};

function reasonOf({ rules }: AuthoredText, id: string): string | undefined {
  return rules.rules[id];
}

/** Rules that are due today or now, and the actions that they name, with the level. */
function dueToday(pack: AuthoredPack): Record<'reasons' | 'actions', ReadonlyMap<string, Urgency>> {
  const due = everyRule(pack).filter(({ urgency }) => !isBelow(urgency, 'urgent'));
  return {
    reasons: new Map(due.map(({ id, urgency }) => [id, urgency])),
    actions: new Map(
      due.flatMap(({ action, urgency }) =>
        action === undefined ? [] : [[action, urgency] as const],
      ),
    ),
  };
}

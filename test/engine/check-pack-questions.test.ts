import { describe, it } from 'node:test';
import { refuses } from './rich-pack.js';
import { ghost } from './check-pack-fixture.js';

const question = (id: string) => (pack: any) => pack.questions.find((each: any) => each.id === id);

const [f, pace, confirm] = [question('f'), question('pace'), question('c_f')];

describe('checkPack', () => {
  it('questions and options', () =>
    refuses([
      [
        (p) => {
          p.questions.push({
            id: 'result',
            role: 'intake',
            type: 'single',
            options: [{ id: 'a' }],
          });
        },
        'duplicate-id',
        'questions.result',
        /is the name of a screen \(cover, review, result\)/,
      ],
      [
        (p) => {
          f(p).dependenceDiscount = NaN;
        },
        'number',
        'questions.f.dependenceDiscount',
        /from 0 to 1/,
      ],
      [
        (p) => {
          f(p).questionCap = 0;
        },
        'number',
        'questions.f.questionCap',
        /from 1/,
      ],
      [
        (p) => {
          f(p).min = 'a';
        },
        'number',
        'questions.f.min',
        /expected a number/,
      ],
      [
        (p) => {
          f(p).max = Infinity;
        },
        'number',
        'questions.f.max',
        /expected a number/,
      ],
      [
        (p) => {
          f(p).role = 'boss';
        },
        'type',
        'questions.f.role',
        /expected one of intake, screen, confirm, history, evidence, pattern/,
      ],
      [
        (p) => {
          f(p).type = 'essay';
        },
        'type',
        'questions.f.type',
        /expected one of single, multi, number/,
      ],
      [
        (p) => {
          f(p).when = ghost;
        },
        'unknown-id',
        'questions.f.when.q',
        /names the question "ghost", which does not exist/,
      ],
      [
        (p) => {
          f(p).options[1].covers = ['c_f', 'ghost'];
        },
        'unknown-id',
        'questions.f.options.line.covers[1]',
        /names "ghost", which does not exist/,
      ],
      [
        (p) => {
          f(p).options[1].covers = 'c_f';
        },
        'type',
        'questions.f.options.line.covers',
        /is "c_f"; expected a list/,
      ],
      [
        (p) => {
          f(p).options[0].opinion = 'yes';
        },
        'type',
        'questions.f.options.pain.opinion',
        /is "yes"; expected true or false/,
      ],
      [
        (p) => {
          pace(p).perspective = 'ghost';
        },
        'unknown-id',
        'questions.pace.perspective',
        /names "ghost"; perspectives are bio, ways/,
      ],
      [
        (p) => {
          f(p).careful = 'panic';
        },
        'type',
        'questions.f.careful',
        /expected one of emergency, urgent, soon(?!, self-care)/,
      ],
      [
        (p) => {
          f(p).careful = 'self-care';
        },
        'type',
        'questions.f.careful',
        /is "self-care"; expected one of emergency, urgent, soon/,
      ],
      [
        (p) => {
          delete f(p).options;
        },
        'missing',
        'questions.f.options',
        /expected a list/,
      ],
      [
        (p) => {
          f(p).options[0].id = 7;
        },
        'type',
        'questions.f.options[0].id',
        /is 7; expected text/,
      ],
      [
        (p) => {
          f(p).options[1].id = 'pain';
        },
        'duplicate-id',
        'questions.f.options[1]',
        /repeats the id "pain"/,
      ],
      [
        (p) => {
          f(p).options[1].id = 'unsure';
        },
        'duplicate-id',
        'questions.f.options.unsure',
        /reserved id "unsure"; set `unsure: true` on the question instead/,
      ],
      [
        (p) => {
          f(p).options[0].flag = 'panic';
        },
        'type',
        'questions.f.options.pain.flag',
        /expected one of emergency/,
      ],
      [
        (p) => {
          f(p).options[0].places = 'knee';
        },
        'type',
        'questions.f.options.pain.places',
        /expected a list/,
      ],
      [
        (p) => {
          f(p).options[0].group = 3;
        },
        'type',
        'questions.f.options.pain.group',
        /expected/,
      ],
      [
        (p) => {
          f(p).options[0].sources = 'S1';
        },
        'type',
        'questions.f.options.pain.sources',
        /expected a list/,
      ],
      [
        (p) => {
          pace(p).options[0].base = [0.5];
        },
        'number',
        'questions.pace.options.fast.base',
        /has 1 numbers/,
      ],
      [
        (p) => {
          pace(p).options[0].base = [0.5, 1.5];
        },
        'number',
        'questions.pace.options.fast.base[1]',
        /from 0 to 1/,
      ],
      [
        (p) => {
          pace(p).options[0].when = ghost;
        },
        'unknown-id',
        'questions.pace.options.fast.when.q',
        /ghost/,
      ],
      [
        (p) => {
          pace(p).options[0].when = { fit: 'x', atLeast: 'strong' };
        },
        'cycle',
        'questions.pace.options.fast.when',
        /looks at the ranking of causes, which depends on this question; use answers instead/,
      ],
      [
        (p) => {
          f(p).options = [];
          p.rules = [];
          p.causes = [];
          p.advice = [];
        },
        'missing',
        'questions.f.options',
        /is empty; nobody could answer/,
      ],
      [
        (p) => {
          f(p).type = 'number';
        },
        'type',
        'questions.f.type',
        /is number; a red-flag question offers options/,
      ],
      [
        (p) => {
          delete f(p).options[0].flag;
          f(p).type = 'number';
        },
        'type',
        'questions.f.type',
        /is number; a red-flag question offers options/,
      ],
      [
        (p) => {
          delete confirm(p).options[0].flag;
          confirm(p).type = 'number';
        },
        'type',
        'questions.c_f.type',
        /is number; a red-flag question offers options/,
      ],
      [
        (p) => {
          f(p).options[1].covers = ['f'];
        },
        'cycle',
        'questions.f',
        /covers itself: f → f; remove one of these lines/,
      ],
      [
        (p) => {
          confirm(p).options[0].covers = ['f'];
        },
        'cycle',
        'questions.f',
        /covers itself: f → c_f → f; remove one of these lines/,
      ],
    ]));
});

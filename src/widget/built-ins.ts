/** A list equals another, told without any built-in. */
function isSame(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < other.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

const list = [3, 1, 2];
const pair: readonly (readonly [string, number])[] = [['a', 1]];

/**
 * What the engine and the screens stand on, each with a small task whose outcome the language
 * fixes. Old libraries put their own functions under these names, some for other purposes.
 */
const TASKS: readonly (readonly [name: string, isDone: () => boolean])[] = [
  ['Array.isArray', () => Array.isArray(list) && !Array.isArray({ length: 1 })],
  ['Array.prototype[Symbol.iterator]', () => isSame([...list], list)],
  ['Array.prototype.at', () => list.at(-1) === 2],
  ['Array.prototype.every', () => list.every((n) => n > 0) && !list.every((n) => n > 1)],
  ['Array.prototype.fill', () => isSame(new Array(2).fill(4), [4, 4])],
  [
    'Array.prototype.filter',
    () =>
      isSame(
        list.filter((n, at) => n > 1 && at < 2),
        [3],
      ),
  ],
  ['Array.prototype.find', () => list.find((n) => n < 3) === 1 && !list.find((n) => n > 3)],
  ['Array.prototype.findIndex', () => list.findIndex((n) => n < 3) === 1],
  ['Array.prototype.findLast', () => list.findLast((n) => n < 3) === 2],
  ['Array.prototype.flat', () => isSame([[3], [1, 2]].flat(), list)],
  [
    'Array.prototype.flatMap',
    () =>
      isSame(
        list.flatMap((n) => (n > 1 ? [n, n] : [])),
        [3, 3, 2, 2],
      ),
  ],
  [
    'Array.prototype.forEach',
    () => {
      let text = '';
      list.forEach((n, at) => {
        text += n * 10 + at;
      });
      return text === '301122';
    },
  ],
  ['Array.prototype.includes', () => list.includes(2) && !list.includes(4)],
  ['Array.prototype.indexOf', () => list.indexOf(2) === 2 && list.indexOf(4) === -1],
  [
    'Array.prototype.join',
    () => list.join('-') === '3-1-2' && `${[1, [2]] as unknown as string}` === '1,2',
  ],
  [
    'Array.prototype.map',
    () =>
      isSame(
        list.map((n, at) => n * 10 + at),
        [30, 11, 22],
      ),
  ],
  [
    'Array.prototype.push',
    () => {
      const grown = [3];
      return grown.push(1, 2) === 3 && isSame(grown, list);
    },
  ],
  ['Array.prototype.reduce', () => list.reduce((sum, n) => sum * 10 + n, 0) === 312],
  ['Array.prototype.slice', () => isSame(list.slice(1), [1, 2]) && isSame(list.slice(-1), [2])],
  ['Array.prototype.some', () => list.some((n) => n < 2) && !list.some((n) => n > 3)],
  [
    'Array.prototype.sort',
    () =>
      isSame(
        [3, 1, 2, 10].sort((a, b) => a - b),
        [1, 2, 3, 10],
      ),
  ],
  [
    'Array.prototype.splice',
    () => {
      const rest = [3, 1, 2];
      return isSame(rest.splice(1, 1), [1]) && isSame(rest, [3, 2]);
    },
  ],
  [
    'Function.prototype.call',
    () => {
      const first = function (this: readonly number[], at: number): number | undefined {
        return this[at];
      };
      return first.call(list, 0) === 3 && first.apply(list, [1]) === 1 && first.bind(list)(2) === 2;
    },
  ],
  [
    'JSON',
    () => JSON.stringify('a"') === '"a\\""' && isSame(JSON.parse('[3,1,2]') as number[], list),
  ],
  [
    'Map',
    () => {
      const map = new Map(pair).set('b', 2);
      return (
        map.get('a') === 1 &&
        map.has('b') &&
        !map.has('c') &&
        map.size === 2 &&
        isSame([...map.keys()], ['a', 'b']) &&
        isSame([...map.values()], [1, 2])
      );
    },
  ],
  [
    'Math',
    () =>
      isSame(
        [Math.max(1, 3, 2), Math.min(3, 1), Math.abs(-2), Math.floor(1.5), Math.ceil(1.5)],
        [3, 1, 2, 1, 2],
      ) &&
      Math.round(1.5) === 2 &&
      Math.log(1) === 0 &&
      Math.exp(0) === 1 &&
      Math.hypot(3, 4) === 5,
  ],
  ['Number', () => Number('1.5') === 1.5 && Number.isInteger(2) && !Number.isInteger(2.5)],
  ['Object.assign', () => Object.assign({}, { a: 1 }).a === 1],
  [
    'Object.entries',
    () => {
      const [first, second] = Object.entries({ a: 1 });
      return first![0] === 'a' && first![1] === 1 && !second;
    },
  ],
  ['Object.freeze', () => Object.freeze(list.slice()).length === 3],
  ['Object.fromEntries', () => Object.fromEntries(pair)['a'] === 1],
  ['Object.hasOwn', () => Object.hasOwn({ a: 1 }, 'a') && !Object.hasOwn({}, 'toString')],
  ['Object.keys', () => isSame(Object.keys({ a: 1, b: 2 }), ['a', 'b'])],
  ['Object.values', () => isSame(Object.values({ a: 3, b: 1, c: 2 }), list)],
  ['RegExp', () => /^a(b)$/.test('ab') && !/^b/.test('ab') && /a(b)/.exec('ab')![1] === 'b'],
  [
    'Set',
    () => {
      const set = new Set(list).add(3);
      return set.size === 3 && set.has(1) && !set.has(4) && isSame([...set], list);
    },
  ],
  ['String.prototype.includes', () => 'abc'.includes('b') && !'abc'.includes('d')],
  [
    'String.prototype.replace',
    () => 'a{b}'.replace(/\{(\w)\}/g, (_, name: string) => name + name) === 'abb',
  ],
  ['String.prototype.slice', () => 'abc'.slice(1, 2) === 'b' && 'abc'.indexOf('c') === 2],
  [
    'String.prototype.split',
    () => isSame('a b'.split(' '), ['a', 'b']) && isSame('a{b}'.split(/\{(b)\}/), ['a', 'b', '']),
  ],
  ['String.prototype.trim', () => ' Ab '.trim().toLowerCase().toUpperCase() === 'AB'],
  ['String.prototype.startsWith', () => 'ab'.startsWith('a') && !'ab'.startsWith('b')],
  ['String.prototype.endsWith', () => 'ab'.endsWith('b') && !'ab'.endsWith('a')],
  [
    'a list of numbers',
    () =>
      isSame(
        Float64Array.from([1, 2], (n) => n / 2),
        [0.5, 1],
      ),
  ],
];

/** The same for what the screens are drawn with: elements and their attributes. */
function isDrawingPossible(): boolean {
  const box = document.createElement('div');
  const [first, second] = [document.createElement('b'), document.createElement('i')];
  box.appendChild(second);
  box.insertBefore(first, second);
  first.setAttribute('title', 'a');
  second.textContent = 'b';
  const isWhole =
    box.querySelector('[title=a]') === first &&
    first.getAttribute('title') === 'a' &&
    first.nextSibling === second &&
    box.textContent === 'b' &&
    (first as Element).matches('b') &&
    !(first as Element).matches('i') &&
    (first as Element).closest('div') === box;
  first.remove();
  return isWhole && box.firstChild === second;
}

/**
 * Whether an element hears what it listens to, and no more once it does not. While they print,
 * browsers let nothing be heard.
 */
export function areEventsHeard(): boolean {
  let heard = 0;
  const listener = (): void => {
    heard++;
  };
  try {
    const element = document.createElement('b');
    const probe = document.createEvent('Event'); // Old libraries have an `Event` of their own.
    probe.initEvent('probe');
    element.addEventListener('probe', listener);
    element.dispatchEvent(probe);
    element.removeEventListener('probe', listener);
    element.dispatchEvent(probe);
  } catch {
    return false;
  }
  return heard === 1;
}

/**
 * A built-in of the language or the page that does not do its work, because a script has put
 * something else in its place; undefined where all do. Answers worked out with a broken one could
 * lower a level, and nothing would tell.
 */
export function brokenBuiltIn(): string | undefined {
  for (let index = 0; index < TASKS.length; index++) {
    const task = TASKS[index]!;
    try {
      if (!task[1]()) return task[0];
    } catch {
      return task[0];
    }
  }
  try {
    return isDrawingPossible() ? undefined : 'what pages are drawn with';
  } catch {
    return 'what pages are drawn with';
  }
}

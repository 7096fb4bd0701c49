import { strFromU8, unzipSync } from 'fflate';
import { logicFiles } from '../authoring/init/logic-files.js';
import { withMap } from '../authoring/init/with-map.js';
import { wordFiles } from '../authoring/init/word-files.js';
import { utcDay } from '../widget/dates.js';
import type { Texts } from './store/texts.js';
import { setAt } from './yaml/edit-yaml.js';

/** What `triage-pack init` writes, with or without `--map`. */
function newPack(id: string, map: boolean): Texts {
  const plain = { ...logicFiles({ id, today: utcDay() }), ...wordFiles() };
  return new Map(Object.entries(map ? withMap(plain) : plain));
}

/** What a new pack may begin with, each in words. */
export const BEGINNINGS = [
  ['example', 'A small example about a sore wrist, to replace piece by piece'],
  ['example-map', 'The same example, with a drawing to point at'],
  ['back-and-knee', 'A copy of the pack on back and knee'],
] as const;

/**
 * The texts of a new pack.
 * @param from one of `BEGINNINGS`
 * @throws Error where the pack to copy cannot be loaded
 */
export async function beginWith(from: string, id: string): Promise<Texts> {
  const isExample = from === 'example' || from === 'example-map';
  return isExample ? newPack(id, from === 'example-map') : withId(await readSample(from), id);
}

/** A pack that comes with the studio, as texts. */
async function readSample(name: string): Promise<Texts> {
  const response = await fetch(new URL(`./samples/${name}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${name} could not be loaded; try again`);
  return new Map(Object.entries((await response.json()) as Record<string, string>));
}

/** The same pack under another id, so that it takes nobody's place. */
function withId(texts: Texts, id: string): Texts {
  return new Map(texts).set('pack.yml', setAt(texts.get('pack.yml')!, ['id'], id));
}

/** What somebody opened. */
export interface OpenedPack {
  readonly name: string;
  readonly texts: Texts;
}

/** What of a folder belongs to a pack: texts; what nobody reads stays out. */
const TEXT = /\.(?:ya?ml|md)$/;

/**
 * The pack in a zip file, or in the files of a folder.
 * @throws Error where no pack.yml is in it, or the zip cannot be read
 */
export async function readFiles(files: readonly File[]): Promise<OpenedPack> {
  const [first] = files;
  if (!first) throw new Error('nothing was chosen');
  const isZip = files.length === 1 && first.name.endsWith('.zip');
  const found = isZip ? await unzipped(first) : await inFolder(files);
  const head = [...found.keys()]
    .filter((path) => path === 'pack.yml' || path.endsWith('/pack.yml'))
    .filter((path) => !/(?:^|\/)text\//.test(path))
    .sort((a, b) => a.length - b.length)[0];
  if (head === undefined)
    throw new Error(`${first.name} holds no pack.yml; choose the folder of a pack, or a zip of it`);
  const root = head.slice(0, -'pack.yml'.length);
  const texts = new Map(
    [...found]
      .filter(([path]) => path.startsWith(root) && TEXT.test(path))
      .map(([path, text]) => [path.slice(root.length), text] as const),
  );
  const id = /^id:\s*["']?([\w-]+)/m.exec(texts.get('pack.yml')!)?.[1];
  return { name: id ?? 'pack', texts };
}

async function unzipped(file: File): Promise<Texts> {
  try {
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name }) => TEXT.test(name),
    });
    return new Map(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]));
  } catch {
    throw new Error(`${file.name} is not a zip file that can be read; pack the folder anew`);
  }
}

async function inFolder(files: readonly File[]): Promise<Texts> {
  const texts = files
    .filter(({ name }) => TEXT.test(name))
    .map(async (file) => [file.webkitRelativePath || file.name, await file.text()] as const);
  return new Map(await Promise.all(texts));
}

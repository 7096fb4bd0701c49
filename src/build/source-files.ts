import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { context, type BuildContext } from 'esbuild';
import type { LivePack } from '../authoring/dev/live-pack.js';
import type { ServedFile } from '../authoring/dev/server.js';
import { formatProblem } from '../authoring/problem.js';
import { splitPack, type SplitPack } from '../authoring/split-pack.js';

/** The files that pages load, each with the source that it is bundled from. */
const ENTRIES: Readonly<Record<string, string>> = {
  '/dist/triage-widget.js': 'src/cdn/en/page.ts',
  '/dist/triage-widget.es.js': 'src/cdn/es/page.ts',
  '/dist/triage-widget.zh-Hans.js': 'src/cdn/zh-hans/page.ts',
  '/dist/triage-widget.zh-Hant.js': 'src/cdn/zh-hant/page.ts',
  '/dist/triage-widget.all.js': 'src/cdn/all/page.ts',
  '/dist/triage-widget.shoulder.js': 'src/cdn/shoulder/page.ts',
  '/dev/widget.js': 'src/cdn/all/page.ts',
  '/dev/panel.js': 'src/dev/panel.ts',
  '/dev/reload.js': 'src/dev/reload.ts',
};

/** A module of a pack: in all languages or in one, whole or one of its two parts. */
const PACK = /^\/packs\/([\w-]+)(?:\.(?!first\.|second\.)([\w-]+))?(?:\.(first|second))?\.js$/;

/** What a module holds of a pack. */
interface Slice {
  readonly locale: string | undefined;
  readonly part: string | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const RELOAD = '<script type="module" src="/dev/reload.js"></script>';

/**
 * The demo's pages and what they load, made from the sources when asked for. What only a build
 * makes is not here: the page for frames, the server's security policy.
 */
export class SourceFiles {
  readonly #live: LivePack;
  readonly #contexts = new Map<string, Promise<BuildContext>>();
  readonly #bundles = new Map<string, Promise<string>>();

  constructor(live: LivePack) {
    this.#live = live;
  }

  /** A source has changed: what was bundled is made anew when asked for. */
  forget(): void {
    this.#bundles.clear();
  }

  /** Ends what bundles. */
  async close(): Promise<void> {
    const contexts = await Promise.all(this.#contexts.values());
    await Promise.all(contexts.map((each) => each.dispose()));
  }

  /** Brings a file by the path of its address; null where there is none. */
  readonly bring = async (path: string): Promise<ServedFile | null> => {
    const entry = ENTRIES[path];
    if (entry) return { type: 'text/javascript', body: await this.#bundle(entry) };
    const [, id, locale, part] = PACK.exec(path) ?? [];
    if (id) return this.#packModule(id, { locale, part }) ?? fileAt(join('dist', path));
    const theme = /^\/dist\/(themes\/[\w-]+\.css)$/.exec(path);
    return theme ? fileAt(join('src', theme[1]!)) : pageOrFile(path);
  };

  /** The bundle, or a module that says why there is none. */
  #bundle(entry: string): Promise<string> {
    const ready =
      this.#bundles.get(entry) ??
      this.#build(entry).catch(
        (error: unknown) => `throw new Error(${JSON.stringify(String(error))});`,
      );
    this.#bundles.set(entry, ready);
    return ready;
  }

  async #build(entry: string): Promise<string> {
    const started = this.#contexts.get(entry) ?? contextOf(entry);
    this.#contexts.set(entry, started);
    const { outputFiles } = await (await started).rebuild();
    return outputFiles![0]!.text;
  }

  /** The module of the pack that is written, or of a part of it; null of any other pack. */
  #packModule(id: string, { locale, part }: Slice): ServedFile | null {
    const { pack, problems } = this.#live.state;
    if (pack && pack.json.id !== id) return null;
    const type = 'text/javascript';
    const message = JSON.stringify(problems.map(formatProblem).join('\n'));
    if (!pack) return { type, body: `throw new Error(${message});` };
    const { json } = pack;
    const text = locale === undefined ? json.text : { [locale]: json.text[locale]! };
    const whole = { ...json, text };
    if (part === undefined) return { type, body: `export default ${JSON.stringify(whole)};` };
    const value = splitPack(whole)![part as keyof SplitPack];
    return { type, body: `export default () => (${JSON.stringify(value)});` };
  }
}

/** Bundles again and again, and reads anew only what changed. The pack stays outside. */
function contextOf(entry: string): Promise<BuildContext> {
  return context({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    conditions: ['production'],
    // package.json says of files in dist/ that they act when imported; their sources do too.
    ignoreAnnotations: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'live pack',
        setup: (build) =>
          build.onResolve({ filter: /\/packs\/[\w.-]+\.js$/ }, ({ path }) => ({
            path: path.slice(path.lastIndexOf('/packs/')),
            external: true,
          })),
      },
    ],
  });
}

async function pageOrFile(path: string): Promise<ServedFile | null> {
  const file = await fileAt(join('demo', path.endsWith('/') ? `${path}index.html` : path));
  return file?.type === 'text/html'
    ? { type: 'text/html', body: file.body.toString().replace('</head>', `${RELOAD}\n</head>`) }
    : file;
}

async function fileAt(path: string): Promise<ServedFile | null> {
  try {
    return { type: TYPES[extname(path)] ?? 'text/plain', body: await readFile(path) };
  } catch {
    return null;
  }
}

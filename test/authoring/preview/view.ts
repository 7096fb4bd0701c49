import type { AuthoredPack } from '../../../src/authoring/authored.js';
import type { Html } from '../../../src/authoring/preview/html.js';
import { viewOf, type Material, type View } from '../../../src/authoring/preview/view.js';
import { authored } from '../authored.js';

type Loose = any;

/** A view of the fixture after a change to its data. */
export function view(
  change: (pack: Loose) => void = () => undefined,
  more: Partial<Material> = {},
): View {
  const pack = structuredClone(authored()) as Loose;
  change(pack);
  return viewOf({
    pack: pack as AuthoredPack,
    contentHash: 'sha256-x',
    locales: ['en'],
    results: [],
    regions: null,
    ...more,
  });
}

/** What a reader sees of it: without tags, with plain characters and single spaces. */
export const seen = (body: Html): string =>
  String(body)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import type { AuthoredPack } from '../authored.js';
import { editWords, printYaml } from '../word-edits.js';
import type { BroughtIn } from './bring-in.js';
import { printRecord } from './print-record.js';
import { sourceLocale } from './units.js';

const FILES = ['pack', 'questions', 'rules', 'causes', 'advice', 'pictures', 'dangers'] as const;

/**
 * Writes what a translation changes, and the record of what it was made from. A new language begins
 * as a copy of the first, so that its order and its comments for authors are there.
 * @returns the paths written; none where nothing changed
 * @throws NotEdited where words would be written wrongly; then nothing is
 */
export function writeLanguage(
  directory: string,
  pack: AuthoredPack,
  to: string,
  brought: BroughtIn,
): readonly string[] {
  const isNew = !(to in pack.text);
  const from = sourceLocale(pack);
  const words = FILES.flatMap((name) => {
    const file = `${name}.yml`;
    const old = readFileSync(join(directory, 'text', isNew ? from : to, file), 'utf8');
    const edited = editWords(old, brought.edits.get(file) ?? [], `text/${to}/${file}`);
    const text = file === 'pack.yml' ? withGlossary(edited, brought.glossary, isNew) : edited;
    return isNew || text !== old ? [[file, text] as const] : [];
  });
  const record = recordOf(pack, to, brought);
  const kept = pack.translations?.[to];
  const files =
    record === (kept && printRecord(kept))
      ? words
      : [...words, ['translated.yml', record] as const];
  mkdirSync(join(directory, 'text', to), { recursive: true });
  return files.map(([file, text]) => {
    const path = join(directory, 'text', to, file);
    writeFileSync(path, text);
    return path;
  });
}

/** Words of the first language mean nothing in the glossary of another. */
function withGlossary(yaml: string, glossary: BroughtIn['glossary'], isNew: boolean): string {
  const document = parseDocument(yaml);
  const has = (own: string, text: string): boolean => document.getIn(['glossary', own]) === text;
  if (!isNew && glossary.every(([, own, text]) => has(own, text))) return yaml;
  const old = document.get('glossary');
  if (isNew && isMap(old)) old.items = [];
  for (const [, own, text] of glossary) document.setIn(['glossary', own], text);
  if (
    isMap(document.get('glossary')) &&
    (document.get('glossary') as { items: unknown[] }).items.length === 0
  )
    document.delete('glossary');
  return printYaml(document);
}

function recordOf(pack: AuthoredPack, to: string, { hashes, glossary }: BroughtIn): string {
  const kept = pack.translations?.[to];
  const words = Object.fromEntries(glossary.map(([word, own]) => [word, own]));
  const all = { ...kept?.glossary, ...words };
  return printRecord({
    from: sourceLocale(pack),
    units: { ...kept?.units, ...hashes },
    ...(Object.keys(all).length > 0 && { glossary: all }),
  });
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { assetTypes } from './asset-types.js';
import { billOfMaterials } from './bill-of-materials.js';
import { integrityOf } from './integrity.js';
import { jsxTypes } from './jsx-types.js';
import { readManifest, type Manifest } from './manifest.js';

/** The last step of the build: what editors, frameworks, CDNs and auditors read beside the code. */
const OUT = 'dist';
const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };

const json = (file: string, value: unknown): void =>
  writeFileSync(join(OUT, file), `${JSON.stringify(value, null, 2)}\n`);

function writeEditorData(manifest: Manifest): void {
  json('custom-elements.json', manifest);
  // Both change what they are given.
  const copy = (): never => structuredClone(manifest) as never;
  generateVsCodeCustomElementData(copy(), { outdir: OUT, hideLogs: true });
  generateJetBrainsWebTypes(copy(), { outdir: OUT, hideLogs: true, packageJson: false });
  mkdirSync(join(OUT, 'jsx'), { recursive: true });
  for (const [file, text] of Object.entries(jsxTypes(manifest)))
    writeFileSync(join(OUT, 'jsx', file), text);
}

writeEditorData(readManifest());
for (const [file, text] of Object.entries(assetTypes(OUT))) writeFileSync(join(OUT, file), text);
const notices = [
  'authoring/THIRD-PARTY-NOTICES.txt',
  'authoring/workbook/THIRD-PARTY-NOTICES.txt',
  'studio/THIRD-PARTY-NOTICES.txt',
  'studio/THIRD-PARTY-NOTICES.worker.txt',
]
  .map((file) => readFileSync(join(OUT, file), 'utf8'))
  .join('\n');
json('sbom.json', billOfMaterials(name, notices));
const integrity = integrityOf(OUT);
json('sri.json', integrity);
for (const [file, value] of Object.entries(integrity)) console.log(`${file}  ${value}`);

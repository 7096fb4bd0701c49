import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PackError } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { lintPack } from '../lint.js';
import { previewPage } from '../preview/page.js';
import { checkRegions } from '../regions/check-regions.js';
import { verifyPack } from '../verify/verify.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command } from './command.js';
import { localeOf } from './locale-option.js';
import { reportProblems } from './report-problems.js';

/**
 * `triage-pack preview DIR --out FILE`: writes a pack as one page for a clinician to read and sign.
 */
export const preview: Command = {
  name: 'preview',
  usage: 'preview DIR [--locale L] --out FILE.html',
  summary:
    'write every statement with source, grade, level and conditions as one page to read, print and sign',
  run(args, output) {
    const { directory, values } = readArguments(args, {
      locale: { type: 'string' },
      out: { type: 'string', short: 'o' },
    });
    const out = values['out'];
    if (typeof out !== 'string')
      throw new UsageError('no file to write to is given; add --out FILE.html');
    const { pack, problems } = lintPack(directory);
    if (!pack || problems.length > 0) {
      reportProblems(problems, output);
      return 1;
    }
    const locales = localesOf(pack, values['locale']);
    const { regions, problems: ofRegions } = regionsBeside(directory);
    if (ofRegions.length > 0) {
      reportProblems(ofRegions, output);
      return 1;
    }
    try {
      const {
        pack: {
          info: { contentHash },
        },
        results,
      } = verifyPack(pack, () => 0);
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, previewPage({ pack, contentHash, locales, results, regions }));
      output.out(`wrote ${out}`);
      return 0;
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      output.err(`the engine refuses the pack: ${error.message}`);
      return 1;
    }
  },
};

/** English first, since conditions are put into the words of the first. */
function localesOf(
  { text }: AuthoredPack,
  wanted: string | boolean | undefined,
): readonly string[] {
  const all = Object.keys(text).sort((a, b) => Number(b === 'en') - Number(a === 'en'));
  const one = localeOf(wanted, all);
  return one === undefined ? all : [one];
}

/** The numbers by country that stand beside the packs, where they do. */
function regionsBeside(directory: string): ReturnType<typeof checkRegions> {
  const file = join(directory, '../../regions.yml');
  return existsSync(file) ? checkRegions(file) : { regions: null, problems: [] };
}

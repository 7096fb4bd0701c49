import { writeFileSync } from 'node:fs';
import { kindOf } from '../folder.js';
import { checkRegions } from '../regions/check-regions.js';
import { regionTable } from '../regions/region-table.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command } from './command.js';
import { reportProblems } from './report-problems.js';
import { dayOf } from './today.js';

/**
 * `triage-pack regions FILE`: checks the numbers and names by country, and writes the table that
 * the widget bundles.
 */
export const regions: Command = {
  name: 'regions',
  usage: 'regions FILE [--today DATE] [--out FILE]',
  summary: "check the phone numbers and places by country; write the widget's table",
  run(args, output) {
    const { directory: file, values } = readArguments(
      args,
      { today: { type: 'string' }, out: { type: 'string', short: 'o' } },
      'file of regions',
    );
    if (kindOf(file) === 'nothing')
      throw new UsageError(`${file} is not there; name a file of regions`);
    const { problems, regions: found } = checkRegions(file, dayOf(values['today']));
    if (!found || problems.length > 0) {
      reportProblems(problems, output);
      return 1;
    }
    if (typeof values['out'] === 'string') {
      writeFileSync(values['out'], regionTable(found));
      output.out(`wrote ${values['out']}`);
    }
    output.out(`${file}: no problems (${Object.keys(found.regions).length} regions)`);
    return 0;
  },
};

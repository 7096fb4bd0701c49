/**
 * `npm run lighthouse`: points of the demo's hospital and blog pages, as built, and what keeps them
 * below 100.
 */
import { table } from '../bench/measure.js';
import { auditAll, CATEGORIES } from './audit.js';

const reports = await auditAll();
table(
  ['', ...CATEGORIES],
  reports.map(({ name, points }) => [
    name,
    ...CATEGORIES.map((category) => String(points[category])),
  ]),
);
for (const { name, lost } of reports) for (const what of lost) console.log(`${name}: ${what}`);

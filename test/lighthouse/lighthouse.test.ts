import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { auditAll, type Report } from './audit.js';

describe('Lighthouse on the pages of the demo', () => {
  let reports: readonly Report[];
  before(async () => {
    reports = await auditAll();
  });

  for (const category of ['accessibility', 'best-practices', 'seo'] as const) {
    it(`${category}: 100, to either kind of visitor`, () => {
      assert.equal(reports.length, 4);
      for (const { name, points, lost } of reports)
        assert.equal(points[category], 100, `${name}: ${lost.join('; ')}`);
    });
  }

  // What it measures depends on the machine: it is told, and the budgets hold what does not.
  it('performance: reported, not limited', (test) => {
    for (const { name, points } of reports) {
      assert.ok(points.performance > 0);
      test.diagnostic(`${name}: ${points.performance}`);
    }
  });
});

/**
 * `npm run test:frameworks:locks`: writes each app's lock file anew from its package.json, or those of the apps named. It names no registry, so that
 * an installation uses the installer's own, and no hash of the widget, whose bytes are those of the last build.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { APPS, SOURCES, WORKSHOP } from './apps.js';
import { command, packWidget } from './install.js';

await packWidget();
const wanted = process.argv.slice(2);
for (const app of APPS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const folder = mkdtempSync(join(resolve(WORKSHOP), 'lock-'));
  copyFileSync(join(SOURCES, app, 'package.json'), join(folder, 'package.json'));
  await command(
    `Locking "${app}"`,
    folder,
    'npm',
    'install',
    '--package-lock-only',
    '--ignore-scripts',
    '--omit-lockfile-registry-resolved',
    '--no-audit',
    '--no-fund',
  );
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    name?: string;
    packages: Record<string, { integrity?: string }>;
  };
  delete lock.name;
  delete lock.packages['node_modules/triage-widget']!.integrity;
  writeFileSync(join(SOURCES, app, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  rmSync(folder, { recursive: true });
  console.log(app);
}

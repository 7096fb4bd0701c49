import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

/**
 * Chromium's own defaults stay on: only what a container without a sandbox or a GPU needs is set.
 */
export const LAUNCH_ARGS = ['--no-sandbox', '--disable-gpu'];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Whether the Chromium to test with is the one that npm installed. */
export const BUNDLED =
  !process.env.CHROME_PATH && process.platform === 'linux' && process.arch === 'x64';

/**
 * The Chromium to test with: `CHROME_PATH` where set; on Linux x64 the one that npm installed, so
 * that a bare machine needs nothing else; elsewhere an installed Chrome.
 */
export async function chromiumPath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (BUNDLED) return chromium.executablePath();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (!installed)
    throw new Error('No Chrome found: install it, or set CHROME_PATH to the executable.');
  return installed;
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { chromiumPath, LAUNCH_ARGS } from './browser.mjs';

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver'];
const MINI_BROWSER = ['x86_64', 'aarch64'].flatMap((cpu) =>
  ['4.1', '6.0', '4.0'].map(
    (api) =>
      `/usr/lib/${cpu}-linux-gnu/${api === '6.0' ? 'webkitgtk' : 'webkit2gtk'}-${api}/MiniBrowser`,
  ),
);
const XVFB = ['/usr/bin/Xvfb'];

const LAUNCHERS = { chromium, firefox, webkit };

/** The engines named in `BROWSERS`, separated by commas; Chromium alone where it is not set. */
export const ENGINES = (process.env.BROWSERS || 'chromium').split(',').map((name) => name.trim());

/**
 * A launcher of the test runner for each engine asked for. Throws where one is unknown or not
 * installed.
 */
export function launchers() {
  return Promise.all(
    ENGINES.map((name) => {
      if (!Object.hasOwn(LAUNCHERS, name))
        throw new Error(
          `BROWSERS names "${name}"; known are ${Object.keys(LAUNCHERS).join(', ')}.`,
        );
      return LAUNCHERS[name]();
    }),
  );
}

async function chromium() {
  return playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: await chromiumPath(), args: LAUNCH_ARGS },
  });
}

/**
 * An ordinary Firefox, by WebDriver BiDi. One page at a time: a page behind another gets no focus.
 */
function firefox() {
  return chromeLauncher({
    puppeteer,
    launchOptions: {
      browser: 'firefox',
      executablePath: installed(FIREFOX, 'FIREFOX_PATH', 'firefox-esr'),
      headless: true,
    },
    createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    concurrency: 1,
  });
}

/**
 * WebKitGTK's small browser, by WebDriver. It has no headless mode, so it gets a display of its
 * own.
 */
async function webkit() {
  const [driver, binary, display] = [
    installed(WEBKIT_DRIVER, 'WEBKIT_DRIVER_PATH', 'webkit2gtk-driver'),
    installed(MINI_BROWSER, 'MINI_BROWSER_PATH', 'webkit2gtk-driver'),
    installed(XVFB, 'XVFB_PATH', 'xvfb'),
  ];
  const port = await freePort();
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  let children = [];
  const stop = launcher.stop.bind(launcher);
  const initialize = launcher.initialize.bind(launcher);
  const kill = () => {
    for (const child of children) child.kill();
  };
  process.once('exit', kill);
  return Object.assign(launcher, {
    concurrency: 1,
    async initialize(config) {
      // With one at a time the runner opens pages; with more, frames in one page, which take focus
      // from each other.
      await initialize({ ...config, concurrency: 1 });
      const screen = await startDisplay(display);
      children = [
        screen.process,
        spawn(driver, [`--port=${port}`], {
          stdio: 'ignore',
          env: { ...process.env, ...WEBKIT_ENV, DISPLAY: `:${screen.number}` },
        }),
      ];
      await answering(`http://127.0.0.1:${port}/status`);
    },
    async stop() {
      await stop();
      kill();
    },
  });
}

/** Software drawing; WebKit's own sandbox cannot start inside most containers. */
const WEBKIT_ENV = {
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
};

function installed(paths, variable, debianPackage) {
  const path = process.env[variable] ?? paths.find((candidate) => existsSync(candidate));
  if (!path || !existsSync(path))
    throw new Error(
      `Not found: ${path ?? paths[0]}. Install it (Debian: apt-get install ${debianPackage}) or set ${variable}.`,
    );
  return path;
}

/** An X server on a free display, whose number it tells itself. */
function startDisplay(path) {
  const child = spawn(
    path,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    child.stdio[3].once('data', (number) =>
      resolve({ process: child, number: String(number).trim() }),
    );
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Xvfb ended with ${code} before it had a display.`)),
    );
  });
}

async function answering(url) {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}.`);
}

function freePort() {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

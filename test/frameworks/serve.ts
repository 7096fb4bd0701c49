import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A built app at an address of its own, ending without a slash. */
export interface Site {
  readonly url: string;
  close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves the files of a folder, as any web host does. */
export async function serveFiles(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = request.url!.endsWith('/') ? `${request.url}index.html` : request.url!;
    readFile(join(folder, path)).then(
      (body) =>
        response
          .writeHead(200, { 'Content-Type': `${TYPES[extname(path)]}; charset=utf-8` })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      return Promise.resolve();
    },
  };
}

/** Serves a built Next.js app with `next start`, which renders on the server. */
export async function serveNext(folder: string): Promise<Site> {
  const child = spawn(
    process.execPath,
    [
      join('node_modules', 'next', 'dist', 'bin', 'next'),
      'start',
      '--port',
      '0',
      '--hostname',
      '127.0.0.1',
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (!url) continue;
    child.stdout.resume();
    return {
      url,
      async close() {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error('next start ended before it had an address.');
}

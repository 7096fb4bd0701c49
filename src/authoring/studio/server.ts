import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, extname, resolve } from 'node:path';
import { watchFolder } from '../dev/watch-folder.js';
import { packageFile } from '../package-folder.js';
import { readTexts, writeTexts, type FileChange } from './folder-files.js';

/** A server of the studio for one folder. */
export interface StudioServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** Also ends open connections. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
/** More than any pack takes. */
const MAX_BODY_BYTES = 20_000_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
/** What the build of the studio wrote. */
const FILE = /^\/studio\/((?:samples\/)?[\w-]+\.(?:css|js|json))$/;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Serves the studio for a folder to whoever writes it, on this machine only. The page reads the folder,
 * writes its changes, and is told of those of others.
 * Rejects with the system's error when the port is taken.
 * @param port 0 takes any free one
 */
export async function startStudioServer(directory: string, port: number): Promise<StudioServer> {
  const pages = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(server, request, response, { directory, pages }).catch((error: unknown) =>
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, done);
  });
  const unwatch = watchFolder(directory, () =>
    pages.forEach((page) => page.write('data: changed\n\n')),
  );
  return {
    url: `http://${HOST}:${portOf(server)}`,
    close: () =>
      new Promise((done) => {
        unwatch();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Served {
  readonly directory: string;
  readonly pages: Set<ServerResponse>;
}

async function answer(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
  { directory, pages }: Served,
): Promise<void> {
  if (isForeign(server, request)) return send(response, 403, 'text/plain', 'Not from here\n');
  const { pathname } = new URL(request.url ?? '/', `http://${HOST}`);
  if (request.method === 'PUT' && pathname === '/studio/api/files')
    return write(directory, request, response);
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Not allowed\n');
  switch (pathname) {
    case '/':
      response.writeHead(302, { Location: '/studio/' }).end();
      return;
    case '/studio/':
      return send(response, 200, 'text/html', await pageFor(directory));
    case '/studio/api/files':
      return send(response, 200, 'application/json', JSON.stringify(readTexts(directory)));
    case '/studio/api/events':
      return keepOpen(response, pages);
    default:
      return sendFile(response, FILE.exec(pathname)?.[1]);
  }
}

async function sendFile(response: ServerResponse, name: string | undefined): Promise<void> {
  const body =
    name === undefined
      ? null
      : await readFile(packageFile(`dist/studio/${name}`)).catch(() => null);
  if (body) send(response, 200, TYPES[extname(name!)]!, body);
  else send(response, 404, 'text/plain', 'Not found\n');
}

/**
 * Another page in the same browser may ask for this address, or give its own name to it. It reads
 * nothing and writes nothing: only the studio's own page sends what it does under this name.
 */
function isForeign(server: Server, { headers }: IncomingMessage): boolean {
  const own = [HOST, 'localhost'].map((name) => `${name}:${portOf(server)}`);
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  return (
    !own.includes(host) ||
    !['none', 'same-origin'].includes(String(site)) ||
    (origin !== undefined && origin !== `http://${host}`)
  );
}

async function pageFor(directory: string): Promise<string> {
  const page = await readFile(packageFile('dist/studio/index.html'), 'utf8');
  const name = basename(resolve(directory)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return page.replace('<body>', () => `<body data-folder="${name}">`);
}

async function write(
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const changes = await readChanges(request);
  if (!changes) return send(response, 400, 'text/plain', 'Not understood\n');
  try {
    const conflicts = writeTexts(directory, changes);
    send(
      response,
      conflicts.length > 0 ? 409 : 200,
      'application/json',
      JSON.stringify({ conflicts }),
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    send(response, 400, 'text/plain', error.message);
  }
}

async function readChanges(
  request: IncomingMessage,
): Promise<Readonly<Record<string, FileChange>> | null> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk as string;
    if (text.length > MAX_BODY_BYTES) return null;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.values(value).every(isChange)
      ? (value as Readonly<Record<string, FileChange>>)
      : null;
  } catch {
    return null;
  }
}

function isChange(value: unknown): value is FileChange {
  if (typeof value !== 'object' || value === null) return false;
  const { was, now } = value as Record<string, unknown>;
  return [was, now].every((text) => text === null || typeof text === 'string');
}

function keepOpen(response: ServerResponse, pages: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': open\n\n');
  pages.add(response);
  response.on('close', () => pages.delete(response));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // The schemas are compiled in the worker, which has a policy of its own.
    'Content-Security-Policy':
      type === 'text/javascript' ? POLICY.replace("'self';", "'self' 'unsafe-eval';") : POLICY,
  });
  response.end(body);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

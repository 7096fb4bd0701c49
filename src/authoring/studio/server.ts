import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, resolve } from 'node:path';
import { escapeText } from '../../frame/stand-in.js';
import {
  headersFor,
  HOST,
  keepOpen,
  listen,
  readObject,
  type LoopbackServer,
} from '../dev/loopback-server.js';
import { watchFolder } from '../dev/watch-folder.js';
import { packageFile } from '../package-folder.js';
import { readTexts, writeTexts, type FileChange } from './folder-files.js';

/** More than any pack takes. */
const MAX_BODY_LETTERS = 20_000_000;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
/** What the build of the studio wrote; its own page is sent with the name of the folder in it. */
const FILE = /^\/studio\/((?:samples\/)?[\w-]+\.(?:css|js|json)|(?!index\.)[\w-]+\.html)$/;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Serves the studio for a folder to whoever writes it, on this machine only. The page reads the folder,
 * writes its changes, and is told of those of others.
 * Rejects with the system's error when the port is taken.
 * @param port 0 takes any free one
 */
export async function startStudioServer(directory: string, port: number): Promise<LoopbackServer> {
  const pages = new Set<ServerResponse>();
  const server = await listen(
    port,
    (request, response) => answer(request, response, { directory, pages }),
    send,
  );
  const unwatch = watchFolder(directory, () =>
    pages.forEach((page) => page.write('data: changed\n\n')),
  );
  return {
    url: server.url,
    close: () => {
      unwatch();
      return server.close();
    },
  };
}

interface Served {
  readonly directory: string;
  readonly pages: Set<ServerResponse>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { directory, pages }: Served,
): Promise<void> {
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

async function pageFor(directory: string): Promise<string> {
  const page = await readFile(packageFile('dist/studio/index.html'), 'utf8');
  const name = escapeText(basename(resolve(directory)));
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
  const value = await readObject(request, MAX_BODY_LETTERS);
  return value && Object.values(value).every(isChange)
    ? (value as Readonly<Record<string, FileChange>>)
    : null;
}

function isChange(value: unknown): value is FileChange {
  if (typeof value !== 'object' || value === null) return false;
  const { was, now } = value as Record<string, unknown>;
  return [was, now].every((text) => text === null || typeof text === 'string');
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    ...headersFor(type),
    // The schemas are compiled in the worker, which has a policy of its own.
    'Content-Security-Policy':
      type === 'text/javascript' ? POLICY.replace("'self';", "'self' 'unsafe-eval';") : POLICY,
  });
  response.end(body);
}

/**
 * The server of the demo: static files, no dependency.
 * `/` is this folder, `/dist/` and the guides in `/docs/` are what `npm run build` wrote. It is for
 * looking and for tests, not for hosting.
 */
import { createServer } from 'node:http';
import { readFile, realpath } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const demoFolder = fileURLToPath(new URL('.', import.meta.url));
const distFolder = resolve(demoFolder, '..', 'dist');
/** Which folder an address belongs to, by how it begins; the first that fits counts. */
const folders = [
  ['/dist/', distFolder],
  ['/docs/', resolve(demoFolder, '..', '.build', 'docs')],
  ['/', demoFolder],
];

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
};

/** The strictest policy that the widget promises to live under, sent with one page. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

/** What the server cannot or will not serve; answered with its status and nothing else. */
class Refusal extends Error {
  constructor(status) {
    super(`status ${status}`);
    this.status = status;
  }
}

/** The decoded path of a request; refuses what could name a file outside the folders. */
function readPath(requestUrl) {
  let path;
  try {
    path = decodeURIComponent(requestUrl.split(/[?#]/, 1)[0]);
  } catch {
    throw new Refusal(404);
  }
  const unsafe =
    path.includes('\0') ||
    path.includes('\\') ||
    path.split('/').some((part) => part.startsWith('.'));
  if (unsafe || !path.startsWith('/')) throw new Refusal(404);
  return path;
}

/**
 * The real file behind a path. Links are followed first, so that one cannot lead out of its folder.
 */
async function findFile(path) {
  const [start, folder] = folders.find(([prefix]) => path.startsWith(prefix));
  const name = path.slice(start.length);
  try {
    const root = await realpath(folder);
    const file = await realpath(
      join(root, name.endsWith('/') || name === '' ? `${name}index.html` : name),
    );
    if (file.startsWith(root + sep)) return file;
  } catch {
    // Not there: the same answer as for a file that is out of bounds.
  }
  throw new Refusal(404);
}

async function readBody(file) {
  try {
    return await readFile(file);
  } catch {
    throw new Refusal(404); // a folder, or gone between the two steps
  }
}

/**
 * Whether to send it compressed: text is, to who asks for it, as any server of a real page does.
 */
function isCompressed(request, file) {
  return !file.endsWith('.png') && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
}

function headersFor(path, file, body, compressed) {
  return {
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding',
    ...(compressed && { 'Content-Encoding': 'gzip' }),
    'X-Content-Type-Options': 'nosniff',
    ...(path === '/strict-csp.html' && { 'Content-Security-Policy': strictPolicy }),
  };
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405);
  const path = readPath(request.url ?? '/');
  const file = await findFile(path);
  const compressed = isCompressed(request, file);
  const content = await readBody(file);
  const body = compressed ? await promisify(gzip)(content) : content;
  response.writeHead(200, headersFor(path, file, body, compressed));
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(response, error) {
  const status = error instanceof Refusal ? error.status : 500;
  const reason = { 404: 'Not found', 405: 'Method not allowed' }[status] ?? 'Server error';
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  });
  response.end(response.req.method === 'HEAD' ? undefined : `${reason}\n`);
}

/**
 * Starts the demo server on this machine only, or on `HOST` where that is set.
 * `port: 0` takes any free port. `url` ends without a slash; `close` also ends open connections.
 * Rejects with the system's error when the port is taken.
 */
export async function startServer({ port = 8000 } = {}) {
  const host = process.env.HOST || '127.0.0.1';
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => refuse(response, error));
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${server.address().port}`, close };
}

/** `PORT` as a number; 8000 where it is not set. Throws where it is set to something else. */
function portFromEnvironment() {
  const port = Number(process.env.PORT || 8000);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is "${process.env.PORT}"; expected a whole number from 0 to 65535.`);
}

async function main() {
  try {
    const { url } = await startServer({ port: portFromEnvironment() });
    console.log(`Demo gallery: ${url}/\nGuides: ${url}/docs/`);
    if (!existsSync(join(distFolder, 'triage-widget.js'))) {
      console.log('dist/triage-widget.js is missing: run "npm run build" first.');
    }
  } catch (error) {
    const taken = error.code === 'EADDRINUSE';
    console.error(
      taken ? 'That port is in use. Choose another: PORT=8001 npm start' : error.message,
    );
    process.exitCode = 1;
  }
}

const isMain =
  process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isMain) await main();

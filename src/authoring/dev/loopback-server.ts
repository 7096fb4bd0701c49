import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOwnHost } from '../own-host.js';

/** Whatever listens is reached from this machine only. */
export const HOST = '127.0.0.1';

/** A server that listens. */
export interface LoopbackServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** Also ends open connections. */
  readonly close: () => Promise<void>;
}

/** Sends a whole answer. All text is UTF-8. */
export type Send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
) => void;

/**
 * Listens on this machine, to its own pages only. An error of an answer goes to the browser as it is.
 * Rejects with the system's error when the port is taken.
 * @param port 0 takes any free one
 */
export async function listen(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  send: Send = sendPlainly,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    if (isForeign(server, request)) return send(response, 403, 'text/plain', 'Not from here\n');
    answer(request, response).catch((error: unknown) =>
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, done);
  });
  return {
    url: `http://${HOST}:${portOf(server)}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Another page in the same browser may ask for this address, or give its own name to it. It reads
 * nothing and writes nothing: only the server's own pages send what they do under this name.
 */
function isForeign(server: Server, { headers }: IncomingMessage): boolean {
  const { host, origin } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  return (
    !isOwnHost(host, portOf(server)) ||
    !['none', 'same-origin'].includes(String(site)) ||
    (origin !== undefined && origin !== `http://${host!}`)
  );
}

/** The port that a server got. */
function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Keeps an answer open, for events that the server sends later. */
export function keepOpen(response: ServerResponse, pages: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': open\n\n');
  pages.add(response);
  response.on('close', () => pages.delete(response));
}

/**
 * The object that was sent as JSON; null where it is none, or more than so many letters.
 */
export async function readObject(request: IncomingMessage, most: number): Promise<object | null> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk as string;
    if (text.length > most) return null;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** `Send` without a policy. */
export const sendPlainly: Send = (response, status, type, body) => {
  response.writeHead(status, headersFor(type));
  response.end(body);
};

/** The headers that every answer has. */
export function headersFor(type: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

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
 * Listens on this machine. An error of an answer goes to the browser as it is.
 * Rejects with the system's error when the port is taken.
 * @param port 0 takes any free one
 * @param answer gets the server too, for the port that it has
 */
export async function listen(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse, server: Server) => Promise<void>,
  send: Send = sendPlainly,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    answer(request, response, server).catch((error: unknown) =>
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

/** The port that a server got. */
export function portOf(server: Server): number {
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

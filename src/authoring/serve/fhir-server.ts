import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fhirApp, type FhirAppOptions } from './app.js';

export interface FhirServerOptions extends FhirAppOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface FhirServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** Takes no new request; ends when those under way are answered. */
  readonly close: () => Promise<void>;
}

/** In milliseconds: who sends more slowly is cut off, so that nobody can hold a connection for ever. */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  // Node looks for slow ones every half minute otherwise.
  connectionsCheckingInterval: 1_000,
};

/**
 * Serves the FHIR operations of a pack.
 * Rejects with the system's error when the port is taken.
 */
export async function startFhirServer(options: FhirServerOptions): Promise<FhirServer> {
  const { host, port } = options;
  const server = createAdaptorServer({
    fetch: fhirApp(options).fetch,
    serverOptions: LIMITS,
    hostname: host,
  }) as Server;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  const { address, port: taken, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
      }),
  };
}

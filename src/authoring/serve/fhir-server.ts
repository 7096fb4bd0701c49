import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOwnHost } from '../own-host.js';
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

/** Addresses that only this machine reaches. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Serves the FHIR operations of a pack. Where only this machine reaches it, it answers under this
 * machine's names and that of `baseUrl` alone.
 * Rejects with the system's error when the port is taken.
 */
export async function startFhirServer(options: FhirServerOptions): Promise<FhirServer> {
  const { host, port, baseUrl } = options;
  const known = baseUrl === undefined ? [] : [new URL(baseUrl).host];
  const isForeignHost = (asked: string | undefined): boolean => {
    const { address, port: own } = server.address() as AddressInfo;
    return LOOPBACK.test(address) && !isOwnHost(asked, own, known);
  };
  const server = createAdaptorServer({
    fetch: fhirApp({ ...options, isForeignHost }).fetch,
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

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answers } from '../../engine/index.js';
import type { JumpMessage, PackMessage } from '../../dev/protocol.js';
import { answersLeadingTo, destinationsOf } from './destinations.js';
import { insightOf } from './insight.js';
import type { LivePack, PackState } from './live-pack.js';
import {
  HOST,
  keepOpen,
  listen,
  readObject,
  sendPlainly as send,
  type LoopbackServer,
} from './loopback-server.js';
import { panelPage } from './page.js';
import { watchFolder } from './watch-folder.js';

/** A file as it goes to the browser. */
export interface ServedFile {
  /** Media type, without a charset: all text is UTF-8. */
  readonly type: string;
  readonly body: string | Buffer;
}

/** What a server shows, and to whom it tells what. */
export interface DevServerOptions {
  readonly live: LivePack;
  /** 0 takes any free port. */
  readonly port: number;
  /** Brings `/dev/widget.js`, `panel.js`, `reload.js` and what else there is; null: not there. */
  readonly files: (path: string) => Promise<ServedFile | null>;
  /** Is told after each change of the pack. */
  readonly changed: (state: PackState) => void;
}

export interface DevServer extends LoopbackServer {
  /** Makes every open page load again. */
  readonly reload: () => void;
}

/** More than any answers take; nobody but the panel posts here. */
const MAX_BODY_LETTERS = 1_000_000;

/**
 * Serves a pack to whoever writes it, on this machine only: the page `/dev/` with the widget and a
 * panel, which loads again when a file of the pack changes.
 * Rejects with the system's error when the port is taken.
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const pages = new Set<ServerResponse>();
  const reload = (): void => pages.forEach((page) => page.write('data: reload\n\n'));
  const server = await listen(options.port, (request, response) =>
    answer(request, response, options, pages),
  );
  const unwatch = watchFolder(options.live.directory, () => {
    options.changed(options.live.refresh());
    reload();
  });
  return {
    url: server.url,
    reload,
    close: () => {
      unwatch();
      return server.close();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { live, files }: DevServerOptions,
  pages: Set<ServerResponse>,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`);
  const json = (value: unknown): void =>
    send(response, 200, 'application/json', JSON.stringify(value));
  const { pack } = live.state;
  switch (pathname) {
    case '/dev/':
      return send(response, 200, 'text/html', panelPage(live.directory));
    case '/dev/events':
      return keepOpen(response, pages);
    case '/dev/pack':
      return json(packMessage(live.state));
    case '/dev/explain': {
      const answers = (await readObject(request, MAX_BODY_LETTERS)) as Answers | null;
      return pack && answers ? json(insightOf(pack, answers)) : refuse(response, 400);
    }
    case '/dev/answers': {
      const to = searchParams.get('to') ?? '';
      return pack
        ? json({ answers: answersLeadingTo(pack, to) } satisfies JumpMessage)
        : refuse(response, 400);
    }
    default: {
      const file = await files(pathname);
      return file ? send(response, 200, file.type, file.body) : refuse(response, 404);
    }
  }
}

function packMessage({ pack, problems }: PackState): PackMessage {
  return pack
    ? { pack: pack.json, destinations: destinationsOf(pack), problems: [] }
    : { pack: null, problems };
}

function refuse(response: ServerResponse, status: 400 | 404): void {
  send(response, status, 'text/plain', status === 404 ? 'Not found\n' : 'Not understood\n');
}

import { interrupted } from '../authoring/commands/interrupted.js';
import { reportState } from '../authoring/commands/dev.js';
import { LivePack } from '../authoring/dev/live-pack.js';
import { startDevServer } from '../authoring/dev/server.js';
import { watchFolder } from '../authoring/dev/watch-folder.js';
import { SourceFiles } from './source-files.js';

/**
 * `npm run dev`: the demo's pages and the panel, straight from the sources. A change of a view, a
 * style, a page or the pack loads the open pages again; one of the authoring tools needs a restart.
 */
const output = { out: console.log, err: console.error };
const live = new LivePack('content/packs/back-and-knee');
const sources = new SourceFiles(live);
const server = await startDevServer({
  live,
  port: Number(process.env['PORT'] || 8001),
  files: sources.bring,
  changed: (state) => reportState(state, output),
});
const unwatch = ['src', 'demo'].map((folder) =>
  watchFolder(folder, () => {
    sources.forget();
    server.reload();
  }),
);

reportState(live.state, output);
output.out(`Demo gallery:      ${server.url}/`);
output.out(`Panel for authors: ${server.url}/dev/`);
await interrupted();
unwatch.forEach((stop) => stop());
await server.close();
await sources.close();

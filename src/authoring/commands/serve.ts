import { readFileSync } from 'node:fs';
import { loadPack, type Pack } from '../../engine/index.js';
import { buildPack } from '../build.js';
import { readSide } from '../diff/side.js';
import { kindOf } from '../folder.js';
import { packageFile } from '../package-folder.js';
import type { Problem } from '../problem.js';
import { startFhirServer, type FhirServer, type FhirServerOptions } from '../serve/fhir-server.js';
import { portOf, readArguments, type OptionValues } from './arguments.js';
import { UsageError, type Command, type ExitCode, type Output } from './command.js';
import { listenProblem } from './listen-problem.js';
import { interrupted } from './interrupted.js';
import { reportProblems } from './report-problems.js';

const DEFAULT_PORT = 8002;
/** Only this machine: whoever opens it to others decides so. */
const DEFAULT_HOST = '127.0.0.1';

/**
 * `triage-pack serve DIR|PACK.json`: offers a pack as an adaptive FHIR questionnaire, until it is
 * interrupted. Keeps and logs nothing.
 */
export const serve: Command = {
  name: 'serve',
  usage: 'serve DIR|PACK.json [--host H] [--port N] …',
  summary:
    'offer the pack over FHIR (SDC, Questionnaire/$next-question), on this machine alone unless --host says otherwise',
  run(args, output) {
    const { directory: path, values } = readArguments(
      args,
      {
        host: { type: 'string' },
        port: { type: 'string' },
        'base-url': { type: 'string' },
        origin: { type: 'string' },
        reply: { type: 'string' },
        'emergency-number': { type: 'string' },
        'advice-number': { type: 'string' },
      },
      'pack: a folder, or the JSON that triage-pack build wrote',
    );
    const port = portOf(values['port'], DEFAULT_PORT);
    const reply = replyOf(values['reply']);
    const { pack, problems } = packAt(path);
    if (!pack) {
      reportProblems(problems, output);
      return 1;
    }
    const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
      version: string;
    };
    const origin = textOf(values, 'origin');
    const baseUrl = textOf(values, 'base-url')?.replace(/\/+$/, '');
    return run(
      {
        pack,
        version,
        port,
        host: textOf(values, 'host') ?? DEFAULT_HOST,
        now: () => new Date(),
        ...(origin !== undefined && { origin }),
        ...(baseUrl !== undefined && { baseUrl }),
        interview: { ...(reply && { reply }), contacts: contactsOf(values) },
      },
      output,
    );
  },
};

function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  if (value === '') throw new UsageError(`--${name} is empty; give it a value, or leave it out`);
  return value as string | undefined;
}

function contactsOf(values: OptionValues): { emergency?: string; advice?: string } {
  const [emergency, advice] = [textOf(values, 'emergency-number'), textOf(values, 'advice-number')];
  return { ...(emergency && { emergency }), ...(advice && { advice }) };
}

function replyOf(value: OptionValues[string]): 'resource' | 'parameters' | undefined {
  if (value === undefined || value === 'resource' || value === 'parameters') return value;
  throw new UsageError(`--reply is ${String(value)}; give resource or parameters`);
}

type Read = { readonly pack: Pack | null; readonly problems: readonly Problem[] };

/** A folder must be without a problem, as for a build; a file is what a build wrote. */
function packAt(path: string): Read {
  if (kindOf(path) === 'folder') {
    const { json, problems } = buildPack(path);
    return { pack: json && loadPack(json), problems };
  }
  const side = readSide(path);
  if (side) return side;
  throw new UsageError(
    `${path} is not there; name a pack's folder, or the JSON that triage-pack build wrote`,
  );
}

async function run(options: FhirServerOptions, output: Output): Promise<ExitCode> {
  let server: FhirServer;
  try {
    server = await startFhirServer(options);
  } catch (error) {
    output.err(listenProblem(error, options));
    return 1;
  }
  const { id, version } = options.pack.info;
  output.out(`${id} ${version}: ${server.url}/metadata (Ctrl+C ends it)`);
  await interrupted();
  await server.close();
  return 0;
}

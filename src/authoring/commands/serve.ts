import { readFileSync } from 'node:fs';
import { loadPack, type Pack } from '../../engine/index.js';
import type { NextQuestionOptions } from '../../fhir/index.js';
import { buildPack } from '../build.js';
import { readSide } from '../diff/side.js';
import { kindOf } from '../folder.js';
import { packageFile } from '../package-folder.js';
import { problemOfFile, type Problem } from '../problem.js';
import { provePack } from '../prove-pack.js';
import { regionContacts } from '../serve/region-contacts.js';
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
  usage: 'serve DIR|PACK.json [--host H] [--port N] [--region R] [--unproven] …',
  summary:
    'prove a folder, or take what build wrote, and offer the pack over FHIR (SDC, Questionnaire/$next-question), on this machine alone unless --host says otherwise; --region names the country whose numbers a result has; --unproven skips the proof, and each result says so',
  run(args, output) {
    const { directory: path, values } = readArguments(
      args,
      {
        host: { type: 'string' },
        port: { type: 'string' },
        'base-url': { type: 'string' },
        origin: { type: 'string' },
        reply: { type: 'string' },
        unproven: { type: 'boolean' },
        region: { type: 'string' },
        'emergency-number': { type: 'string' },
        'advice-number': { type: 'string' },
      },
      'pack: a folder, or the JSON that triage-pack build wrote',
    );
    const port = portOf(values['port'], DEFAULT_PORT);
    const reply = replyOf(values['reply']);
    const contacts = contactsOf(values);
    const baseUrl = baseUrlOf(values);
    const pack = servable(path, values['unproven'] === true, output);
    if (!pack) return 1;
    const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
      version: string;
    };
    const origin = textOf(values, 'origin');
    return run(
      {
        pack,
        version,
        port,
        host: textOf(values, 'host') ?? DEFAULT_HOST,
        now: () => new Date(),
        ...(origin !== undefined && { origin }),
        ...(baseUrl !== undefined && { baseUrl }),
        interview: { ...(reply && { reply }), contacts },
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

/** The address by which clients know the server, without a slash at its end. */
function baseUrlOf(values: OptionValues): string | undefined {
  const url = textOf(values, 'base-url');
  if (url !== undefined && !(/^https?:\/\//.test(url) && URL.canParse(url)))
    throw new UsageError(
      `--base-url is ${url}; give a whole address, such as https://ehr.example/fhir`,
    );
  return url?.replace(/\/+$/, '');
}

function contactsOf(values: OptionValues): NonNullable<NextQuestionOptions['contacts']> {
  const [emergency, advice] = [textOf(values, 'emergency-number'), textOf(values, 'advice-number')];
  const own = { ...(emergency && { emergency }), ...(advice && { advice }) };
  const region = textOf(values, 'region');
  if (region === undefined) return own;
  const contacts = regionContacts(region, own);
  if (contacts) return contacts;
  throw new UsageError(
    `--region is ${region}, whose numbers are not known; give a country by its two letters, such as GB, or the numbers by --emergency-number and --advice-number`,
  );
}

function replyOf(value: OptionValues[string]): 'resource' | 'parameters' | undefined {
  if (value === undefined || value === 'resource' || value === 'parameters') return value;
  throw new UsageError(`--reply is ${String(value)}; give resource or parameters`);
}

/**
 * The pack at a path: a folder is proved, as for a build; a file is what a build wrote. Without a proof
 * it must be wanted so, and is marked.
 * @returns null where it is not to be served; why is said
 */
function servable(path: string, allowsUnproven: boolean, output: Output): Pack | null {
  const pack =
    kindOf(path) === 'folder'
      ? ofFolder(path, allowsUnproven, output)
      : ofFile(path, allowsUnproven, output);
  if (pack?.json.unproven)
    output.err(
      `${pack.info.id} is not proven: to try it out, not for the public; its questionnaire and results say so`,
    );
  return pack;
}

function ofFolder(directory: string, allowsUnproven: boolean, output: Output): Pack | null {
  const { json, authored, problems } = buildPack(directory);
  if (!json) return refuse(problems, output);
  if (allowsUnproven) return loadPack({ ...json, unproven: true });
  const { failures } = provePack(authored, () => performance.now());
  if (failures.length === 0) return loadPack(json);
  failures.forEach((line) => output.err(line));
  output.err(
    `${json.id} is not proven, so it is not served; mend what is said above, or try it out with --unproven, and each result says so`,
  );
  return null;
}

function ofFile(file: string, allowsUnproven: boolean, output: Output): Pack | null {
  const side = readSide(file);
  if (side?.pack === null) return refuse(side.problems, output);
  if (side?.pack.json.unproven && !allowsUnproven)
    return refuse(
      [
        problemOfFile(
          file,
          'unproven',
          'it was built without a proof ("unproven": true); build it without --unproven, or try it out here with --unproven',
        ),
      ],
      output,
    );
  if (side) return side.pack;
  throw new UsageError(
    `${file} is not there; name a pack's folder, or the JSON that triage-pack build wrote`,
  );
}

function refuse(problems: readonly Problem[], output: Output): null {
  reportProblems(problems, output);
  return null;
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

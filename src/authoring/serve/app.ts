import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { Pack } from '../../engine/index.js';
import {
  answerNextQuestion,
  FhirRequestError,
  operationOutcome,
  type AnswerOptions,
  type SearchQuestionnaire,
} from '../../fhir/index.js';
import { acceptedLanguages } from './accept-language.js';
import { capabilityStatement } from './capability-statement.js';
import { foundQuestionnaires, questionnaireOf, searchBundle } from './search.js';

/** What a server of one pack offers, and to whom. */
export interface FhirAppOptions {
  readonly pack: Pack;
  /** The version of this package, which the server says of itself. */
  readonly version: string;
  /** For `authored`, and for when the server began. */
  readonly now: () => Date;
  /** How an interview is led, and in which shape it is answered. */
  readonly interview?: Omit<AnswerOptions, 'authored'>;
  /** By which address clients know the server, without a slash at its end; default: that of the request. */
  readonly baseUrl?: string;
  /** Pages of this origin may ask from a browser; without it none of another origin may. */
  readonly origin?: string;
  /** Whether a request's header `Host` is none of the server's; default: any name is taken. */
  readonly isForeignHost?: (host: string | undefined) => boolean;
}

const FHIR_JSON = 'application/fhir+json; charset=utf-8';
/**
 * The largest request that is read. The last one of an interview with the pack that comes with the
 * package, with all its questions, has some 25 kB.
 */
export const MAX_BODY_BYTES = 1_000_000;

/** The name itself is not repeated. */
const FOREIGN =
  'only this machine reaches this server, and it was asked under a name that is not its own; ask under 127.0.0.1 or localhost with its port, or start it with --base-url and the address that a gateway passes on';

type Status = 200 | 400 | 403 | 404 | 413 | 415 | 422 | 500;

function reply(context: Context, resource: object, status: Status = 200): Response {
  return context.body(JSON.stringify(resource), status, {
    'Content-Type': FHIR_JSON,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}

function refuse(context: Context, status: Status, code: string, why: string): Response {
  return reply(context, operationOutcome(code, why), status);
}

/**
 * The FHIR operations of one pack: `Questionnaire/$next-question`, the search and the reading of its
 * questionnaire, and `metadata`. Keeps nothing between two requests, and writes nothing down.
 */
export function fhirApp(options: FhirAppOptions): Hono {
  const { pack, now, origin, interview: { words } = {} } = options;
  const own = (context: Context): SearchQuestionnaire =>
    questionnaireOf(pack, languagesOf(context), words && { words });
  const app = new Hono();
  app.use(async (context, next) => {
    if (options.isForeignHost?.(context.req.header('Host')))
      return refuse(context, 403, 'forbidden', FOREIGN);
    return next();
  });
  if (origin !== undefined) app.use(cors({ origin, allowMethods: ['GET', 'POST'] }));
  const statement = capabilityStatement(pack, options.version, now());
  app.get('/metadata', (context) => reply(context, statement));
  app.get('/Questionnaire', (context) => {
    const server = options.baseUrl ?? new URL(context.req.url).origin;
    const found = foundQuestionnaires(own(context), context.req.query());
    return reply(context, searchBundle(found, server));
  });
  app.get('/Questionnaire/:id', (context) => {
    const found = own(context);
    const id = context.req.param('id');
    return id === found.id
      ? reply(context, found)
      : refuse(context, 404, 'not-found', `there is no Questionnaire "${id}" here`);
  });
  const limit = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (context) =>
      refuse(context, 413, 'too-long', `a request may have ${MAX_BODY_BYTES} bytes`),
  });
  app.post('/Questionnaire/$next-question', limit, (context) => answer(context, options));
  app.notFound((context) =>
    refuse(
      context,
      404,
      'not-found',
      `${context.req.method} ${context.req.path} is not offered; see /metadata`,
    ),
  );
  // Nothing of what was sent is repeated or logged: it may be about somebody's health.
  app.onError((error, context) => {
    if (!(error instanceof FhirRequestError))
      return refuse(context, 500, 'exception', 'the server made a mistake');
    const isShape = error.code === 'structure' || error.code === 'required';
    return reply(context, error.outcome, isShape ? 400 : 422);
  });
  return app;
}

/** The languages that the client would like, the best first; the pack may have none of them. */
function languagesOf(context: Context): readonly string[] {
  return acceptedLanguages(context.req.header('Accept-Language'));
}

async function answer(context: Context, options: FhirAppOptions): Promise<Response> {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^application\/(?:fhir\+)?json\b/i.test(type))
    return refuse(context, 415, 'not-supported', 'send application/fhir+json');
  const text = await context.req.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse(context, 400, 'structure', 'the body is not JSON');
  }
  const locale = [...languagesOf(context), ...[options.interview?.locale ?? []].flat()];
  const given = { ...options.interview, locale, authored: options.now().toISOString() };
  return reply(context, answerNextQuestion(options.pack, body, given));
}

/**
 * Codes that `triage-error` carries besides those of `PackError`. `page`: the page has replaced a
 * built-in of the language by something that does not do its work. `platform`: the browser lacks
 * what the element stands on. `internal`: a handler failed. `hidden`: the dialog was opened where
 * the page shows nothing of it, and is closed again.
 */
export type WidgetErrorCode =
  | 'unknown-pack'
  | 'network'
  | 'render'
  | 'answers'
  | 'load'
  | 'page'
  | 'platform'
  | 'internal'
  | 'hidden';

/**
 * Something that keeps the widget from asking its questions; the page then shows the safe fallback.
 */
export class WidgetError extends Error {
  readonly code: WidgetErrorCode;

  constructor(code: WidgetErrorCode, message: string, options?: ErrorOptions) {
    super(`triage-widget: ${message}`, options);
    this.name = 'WidgetError';
    this.code = code;
  }
}

/** Tells a developer about a mistake; never about a person's answers. */
export type Warn = (message: string) => void;

/** A `Warn` that says each message once to the console, however often a page renders. */
export function createWarnOnce(): Warn {
  const warned = new Set<string>();
  return (message) => {
    if (warned.has(message)) return;
    warned.add(message);
    try {
      console.warn(`triage-widget: ${message}`);
    } catch {
      // A page without a console, or with one that fails, is told by `triage-error` alone.
    }
  };
}

/** An error from anywhere in the element, under a code of its own where it has none. */
export function withCode(error: unknown): unknown {
  return codeOf(error) === 'load'
    ? new WidgetError('internal', `something in the widget failed (${String(error)})`, {
        cause: error,
      })
    : error;
}

/** The stable code of any error: a program's handle on it. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'load';
}

/** What is wrong with a pack: a stable code for programs, a sentence for people. */
export type PackErrorCode =
  | 'not-a-pack'
  | 'format'
  | 'type'
  | 'missing'
  | 'unknown-id'
  | 'duplicate-id'
  | 'cycle'
  | 'number'
  | 'too-large';

/**
 * Thrown by `loadPack` when a pack cannot be trusted to triage: `path` is the place in the JSON,
 * `message` says the fix.
 */
export class PackError extends Error {
  readonly code: PackErrorCode;
  readonly path: string;

  constructor(code: PackErrorCode, path: string, message: string) {
    super(`triage-widget: pack ${path || '(root)'} ${message}`);
    this.name = 'PackError';
    this.code = code;
    this.path = path;
  }
}

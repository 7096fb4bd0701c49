import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The same from `src/authoring` and from `dist/authoring`. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** Path of a file that is published with the package. */
export function packageFile(path: string): string {
  return join(PACKAGE, path);
}

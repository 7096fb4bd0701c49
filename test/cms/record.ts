import { writeFileSync } from 'node:fs';
import { hasPhp, make, RECORD } from './golden.js';

/** `npm run cms`: keeps what the plugin and the module print, for machines without PHP. */
if (!hasPhp())
  throw new Error(
    'PHP is not installed (Debian: apt-get install php-cli), or PHP_PATH does not name it.',
  );
writeFileSync(RECORD, `${JSON.stringify(make(), null, 2)}\n`);

// Compiles the sources with each compiler and each way to find modules; ends with what they say.
import { spawnSync } from 'node:child_process';

const COMPILERS = ['typescript-5', 'typescript-6', 'typescript-7'];
/** Node 16 knows no attribute of an import of JSON, and later ones ask for it. */
const RESOLUTIONS = ['bundler', 'node16', 'nodenext'];

for (const compiler of COMPILERS)
  for (const resolution of RESOLUTIONS) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [`node_modules/${compiler}/bin/tsc`, '-p', `tsconfig.${resolution}.json`],
      { encoding: 'utf8' },
    );
    console.log(`${compiler}, ${resolution}: ${status === 0 ? 'fine' : `not\n${stdout}`}`);
    if (status !== 0) process.exitCode = 1;
  }

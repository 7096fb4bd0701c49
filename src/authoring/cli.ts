#!/usr/bin/env node
import { start } from './run.js';

process.exitCode = await start(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});

import { readFileSync } from 'node:fs';

/**
 * Holds the survivors of the last `npm run mutants` against src/engine/MUTANTS.md: fails, naming
 * them, where one is not argued there. An entry is a line "- `file` `function`: `original` →
 * `mutant`, …"; the same change twice in one function must be there twice, and a backtick in it is
 * written as '. What is listed and no longer survives is named as well, and may go.
 */
const LIST = 'src/engine/MUTANTS.md';
const { files } = JSON.parse(readFileSync('.build/mutants.json', 'utf8'));

const plain = (code) => code.replace(/\s+/g, ' ').replace(/`/g, "'").trim();
const block = (code) => (code.startsWith('{') ? '{…}' : code);
const nameOf = (path) => path.split('/').at(-1);

/** The text that a mutant replaces. Lines and columns of the report begin at 1. */
function original(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join(' ');
}

/** The function at the top level of the file that a line stands in. */
function functionAt(source, line) {
  const before = source.split('\n').slice(0, line).reverse();
  return (
    before
      .map((text) => /^(?:export )?(?:function|const|let) (\w+)/.exec(text)?.[1])
      .find(Boolean) ?? 'top'
  );
}

function survivors() {
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(
        ({ location, replacement }) =>
          `- \`${nameOf(path)}\` \`${functionAt(source, location.start.line)}\`: \`${block(plain(original(source, location)))}\` → \`${plain(replacement)}\``,
      ),
  );
}

function listed() {
  return readFileSync(LIST, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [head] = /^- `[\w-]+\.ts` `\w+`: /.exec(line) ?? [];
      return head
        ? Array.from(
            line.slice(head.length).matchAll(/`[^`]+` → `[^`]+`/g),
            ([change]) => head + change,
          )
        : [];
    });
}

/** What is in `all` and not in `others`, counting repeats. */
function without(all, others) {
  const left = [...others];
  return all.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

const [found, argued] = [survivors(), listed()];
const missing = without(found, argued);
const tried = new Set(Object.keys(files).map(nameOf));
const gone = without(argued, found).filter((line) => tried.has(/`(.+?)`/.exec(line)[1]));
if (gone.length > 0)
  console.log(`${LIST} lists ${gone.length} that did not survive this run:\n${gone.join('\n')}`);
if (missing.length > 0) {
  console.error(
    `${missing.length} of ${found.length} survivors are not in ${LIST}: kill them with a test, or say there why they cannot matter:\n${missing.join('\n')}`,
  );
  process.exitCode = 1;
} else console.log(`all ${found.length} survivors are argued in ${LIST}`);

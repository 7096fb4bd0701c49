import license from 'rollup-plugin-license';

/** Licences that let anybody pass the code on; any other stops the build. */
const PERMISSIVE =
  '(MIT OR BSD-2-Clause OR BSD-3-Clause OR ISC OR Apache-2.0 OR 0BSD OR BlueOak-1.0.0 OR Zlib)';

/**
 * The plugin that writes the licences of all that a bundle holds into a file.
 * @param {string} file where to write, from the folder of package.json
 * @returns {import('rollup').Plugin} stops the build at a licence that is missing or not permissive
 */
export function notices(file) {
  return license({
    thirdParty: {
      multipleVersions: true,
      allow: { test: PERMISSIVE, failOnUnlicensed: true, failOnViolation: true },
      output: { file, template: inOrder },
    },
  });
}

/** By name, so that the file does not depend on which module a build happened to read first. */
function inOrder(dependencies) {
  return dependencies
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
    .map((dependency) => dependency.text())
    .join('\n\n---\n\n');
}

/** The rest of the built-in pack in every language, written by the build. */
declare const part: () => unknown;
export default part;

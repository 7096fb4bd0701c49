/** The rest of the built-in pack in English, written by the build. */
declare const part: () => unknown;
export default part;

/** The rest of the built-in pack in Spanish, written by the build. */
declare const part: () => unknown;
export default part;

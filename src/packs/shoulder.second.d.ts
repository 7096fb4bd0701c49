/** The rest of the shoulder pack in every language, written by the build. */
declare const part: () => unknown;
export default part;

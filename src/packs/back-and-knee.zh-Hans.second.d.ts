/** The rest of the built-in pack in Simplified Chinese, written by the build. */
declare const part: () => unknown;
export default part;

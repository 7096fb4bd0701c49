/** The rest of the built-in pack in Traditional Chinese, written by the build. */
declare const part: () => unknown;
export default part;

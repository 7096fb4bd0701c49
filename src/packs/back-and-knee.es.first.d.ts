/** The part that leads to the level of the built-in pack in Spanish, written by the build. */
declare const part: () => unknown;
export default part;

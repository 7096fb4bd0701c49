/**
 * The built-in pack in Spanish, written by the build; `loadPack` checks it like any
 * other.
 */
declare const pack: unknown;
export default pack;

/**
 * The built-in pack in Traditional Chinese, written by the build; `loadPack` checks it like any
 * other.
 */
declare const pack: unknown;
export default pack;

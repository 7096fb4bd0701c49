/** The part of `node:buffer` that reading a text needs. */

/** Whether bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// Bytes are asked for by this name, which browsers do not have.
Object.assign(globalThis, {
  Buffer: { isBuffer: (value: unknown) => value instanceof Uint8Array },
});

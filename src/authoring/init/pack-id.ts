/** What the id of a pack is made of; it is also the name of its folder and of its file. */
const PACK_ID = /^[a-z0-9][a-z0-9_-]*$/;

/** Whether a pack may have this id. */
export function isPackId(id: string): boolean {
  return PACK_ID.test(id);
}

/**
 * The id that a name in words comes nearest to: `heel-pain` for "Heel pain". Empty where nothing of
 * the name may stand in an id, as of one in Chinese.
 */
export function packIdFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');
}

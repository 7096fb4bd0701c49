/** Where in the studio somebody is, as the address of the page says it. */
export interface Route {
  /** Id of a pack on this device; empty on the page that lists them. */
  readonly pack: string;
  readonly panel: string;
  /** What the panel shows of its items; empty: none is chosen. */
  readonly item: string;
}

/** Reads what `routeText` wrote. */
export function parseRoute(hash: string): Route {
  const [pack = '', panel = 'start', ...item] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decoded(part));
  return { pack, panel: panel || 'start', item: item.join('/') };
}

/** The part of an address from `#` on. */
export function routeText({ pack, panel, item }: Route): string {
  const parts = [pack, panel, ...(item ? item.split('/') : [])];
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Somebody may have changed the address by hand. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

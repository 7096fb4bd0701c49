/** Names of this machine that nobody else can give to theirs. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request was meant for a server that only this machine reaches. A page of somebody else's,
 * open in a browser here, may have its own name lead to this machine (DNS rebinding); the request then
 * bears that name.
 * @param host the request's header `Host`
 * @param port where the server listens
 * @param others further values of the header under which the server is known, such as those of a gateway
 */
export function isOwnHost(
  host: string | undefined,
  port: number,
  others: readonly string[] = [],
): boolean {
  // Browsers leave out the port of plain HTTP.
  const own = NAMES.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  return host !== undefined && [...own, ...others].includes(host.toLowerCase());
}

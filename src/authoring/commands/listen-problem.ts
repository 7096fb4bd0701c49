/**
 * Why a server could not begin to listen, and what to do.
 * @throws the error itself where it is about something else
 */
export function listenProblem(
  error: unknown,
  { port, host }: { readonly port: number; readonly host?: string },
): string {
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (host !== undefined && (syscall === 'getaddrinfo' || code === 'EADDRNOTAVAIL'))
    return `${host} is no address of this machine; choose another with --host`;
  if (syscall !== 'listen') throw error;
  const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`;
  return `port ${port} ${why}; choose another with --port`;
}

import { get } from 'node:http';

/**
 * The status of what an address answers to whoever calls it by a name, which is the header `Host`;
 * `fetch` lets nobody set it.
 */
export function statusUnderName(url: string, host: string): Promise<number> {
  return new Promise((done, fail) => {
    get(url, { headers: { host } }, (response) => {
      response.destroy();
      done(response.statusCode!);
    }).on('error', fail);
  });
}

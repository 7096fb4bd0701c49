/**
 * Keeps the studio's own files, so that it opens without a network. The network is asked first, so
 * that nobody works in an old studio.
 */
interface Lifetime extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetched extends Lifetime {
  readonly request: Request;
  respondWith: (response: Promise<Response>) => void;
}

const CACHE = 'triage-studio';
/** The build says what there is besides the page. */
const LIST = './files.json';

addEventListener('install', (event) => {
  (event as Lifetime).waitUntil(keepAll());
});

addEventListener('fetch', (event) => {
  const { request, respondWith } = event as unknown as Fetched;
  if (request.method !== 'GET' || !request.url.startsWith(new URL('./', location.href).href))
    return;
  respondWith.call(event, fromNetwork(request));
});

async function fromNetwork(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

async function keepAll(): Promise<void> {
  const [cache, list] = await Promise.all([caches.open(CACHE), fetch(LIST)]);
  await cache.addAll(['./', ...((await list.json()) as readonly string[])]);
}

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
const FILES = [
  './',
  './studio.js',
  './studio.css',
  './details.js',
  './code-mirror.js',
  './worker.js',
  './frame.js',
  './samples/back-and-knee.json',
];

addEventListener('install', (event) => {
  const kept = caches.open(CACHE).then((cache) => cache.addAll(FILES));
  (event as Lifetime).waitUntil(kept);
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

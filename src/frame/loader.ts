import { HEIGHT_REQUEST, MIN_HEIGHT, MAX_HEIGHT, SANDBOX, type FrameMessage } from './protocol.js';

// `triage-widget-frame.js`, for the page around: puts a frame where a link or an element asks for
// one, and gives it the height that it reports. A classic script of less than 1,000 bytes, so that
// it runs wherever an editor can paste it.

/** The height in px until the frame reports its own. */
const INITIAL_HEIGHT = 640;

const frames = new Set<HTMLIFrameElement>();

/**
 * Puts a frame in each marked place once, however often it is called. A frame that stands in the
 * page already gets the height and nothing else.
 */
function embedFrames(): void {
  for (const placeholder of document.querySelectorAll<HTMLAnchorElement | HTMLIFrameElement>(
    '[data-triage-frame]',
  )) {
    const frame =
      'src' in placeholder
        ? placeholder
        : Object.assign(document.createElement('iframe'), {
            src: placeholder.dataset['triageFrame'] || placeholder.href,
            title: placeholder.title || placeholder.textContent,
            sandbox: SANDBOX,
            allow: 'clipboard-write',
            loading: 'lazy' as const,
            style: `width:100%;border:0;height:${INITIAL_HEIGHT}px`,
          });
    // An address that is a script would run in this page.
    if (!/^(http|file)/.test(frame.src)) continue;
    if (frame !== placeholder) placeholder.replaceWith(frame);
    frames.add(frame);
    // It may have reported its height before this ran.
    frame.contentWindow!.postMessage(HEIGHT_REQUEST, '*');
  }
}

addEventListener('message', ({ data, source, origin }: MessageEvent<FrameMessage | null>) => {
  const height = data?.triageFrame;
  const frame = [...frames].find((each) => each.contentWindow === source);
  if (
    !frame ||
    // A sandbox that keeps its origin from the frame makes that the word "null".
    origin !==
      (/^$|same/.test(frame.sandbox as unknown as string) ? new URL(frame.src).origin : 'null') ||
    !Number.isInteger(height) ||
    height! < MIN_HEIGHT ||
    height! > MAX_HEIGHT
  )
    return;
  frame.style.height = `${height}px`;
  const { top } = frame.getBoundingClientRect();
  if (data!.moved && (top < 0 || top > innerHeight)) frame.scrollIntoView();
});

embedFrames();
addEventListener('DOMContentLoaded', embedFrames);
// For what the page adds later. An event adds no global, and does no harm before this script is
// there, which then finds the places by itself.
addEventListener('triage-frame', embedFrames);

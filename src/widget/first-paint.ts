/** How long a page that is not shown, and so draws nothing, counts as not yet drawn, in milliseconds. */
const UNSEEN = 300;

/**
 * Calls, once or more, when what has just been made is on the page, so that nothing more keeps it
 * from being seen. There is more than one way to hear of it, since a page may have stopped its timers
 * or its frames.
 */
export function afterPaint(call: () => void): void {
  const channel = globalThis.MessageChannel ? new MessageChannel() : undefined;
  const seen = (): void => {
    channel?.port1.close();
    call();
  };
  let drawn = seen; // Without messages it is not waited until the picture is on the screen.
  if (channel) {
    const { port1, port2 } = channel;
    drawn = () => port2.postMessage(null);
    // Twice: what others have put off until after the same frame comes first.
    port1.onmessage = () => {
      port1.onmessage = seen;
      drawn();
    };
  }
  globalThis.requestAnimationFrame?.(drawn);
  onLayout(drawn);
  globalThis.setTimeout?.(seen, UNSEEN);
}

/** Calls when the page is laid out next. */
function onLayout(call: () => void): void {
  try {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      call();
    });
    observer.observe(document.documentElement);
  } catch {
    // Older browsers have frames.
  }
}

/** `afterPaint` as a promise. */
export function firstPaint(): Promise<void> {
  return new Promise<void>(afterPaint);
}

import {
  HEIGHT_REQUEST,
  HEIGHT_STEP,
  MIN_HEIGHT,
  MAX_HEIGHT,
  type FrameMessage,
} from './protocol.js';

/**
 * Reports to the page around this one how high the content is, whenever that changes, and when a person
 * comes to another screen. Any page may hear it: the message holds a height and nothing that was
 * answered.
 *
 * What is higher than a page allows scrolls within the frame. The height is that of `<body>`, which
 * follows its content and not the frame, so that a higher frame makes no higher body.
 */
export function reportHeight(widget: Element): void {
  let lastHeight = 0;
  const report = (moved = false): void => {
    const roundedHeight = Math.ceil(document.body.offsetHeight / HEIGHT_STEP) * HEIGHT_STEP;
    const triageFrame = Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, roundedHeight));
    if (!moved && triageFrame === lastHeight) return;
    lastHeight = triageFrame;
    parent.postMessage({ triageFrame, moved } satisfies FrameMessage, '*');
  };
  new ResizeObserver(() => report()).observe(document.body);
  // A screen that the page itself begins with is no reason to scroll the page around it.
  widget.addEventListener('triage-step', () => report(navigator.userActivation.hasBeenActive));
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data !== HEIGHT_REQUEST) return;
    lastHeight = 0;
    report();
  });
}

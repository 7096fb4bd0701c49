/**
 * Milliseconds from the start of the navigation to the end of the next frame: a message that is sent in a frame's own turn arrives once that frame's layout and paint are done.
 */
export function painted(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(null);
    }),
  );
}

/** What a promise gives, or an error once it has taken longer than so many milliseconds. */
export function inTime<Value>(promise: Promise<Value>, patience: number): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const late = new Error(`it has not come within ${patience / 1000} s`);
    const timer = setTimeout(() => reject(late), patience);
    // Nothing waits for a timer that no longer means anything, such as the end of a test's process.
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

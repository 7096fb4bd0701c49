/** What is typed in an input must not work the host page's keyboard shortcuts: from outside, the target looks like a plain element. */
export function containTyping(event: KeyboardEvent): void {
  const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && event.target instanceof HTMLInputElement) event.stopPropagation();
}

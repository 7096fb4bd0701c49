/** Whether a key is pressed alone: with Control, Alt or Meta it belongs to the browser. */
export const hasNoModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey;

/**
 * What is typed in an input must not work the host page's keyboard shortcuts: from outside, the
 * target looks like a plain element. For `keydown`, `keypress` and `keyup`, since libraries for
 * shortcuts listen to any of the three.
 */
export function containTyping(event: KeyboardEvent): void {
  if (
    event.key.length === 1 &&
    hasNoModifier(event) &&
    (event.target as Element).localName === 'input'
  )
    event.stopPropagation();
}

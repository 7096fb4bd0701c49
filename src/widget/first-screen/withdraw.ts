/** The mark of a screen that stands there before the widget; its value is the step. */
export const MARK = 'data-first-screen';
/** The mark of one on which the way forward was pressed. */
export const PRESSED = 'data-pressed';

/**
 * Hides the screen in a tag to which it does not belong any more. What was ticked on it stays, for the
 * widget to take over; a press does not, since something else stands there since. Never throws.
 */
export function withdrawFirstScreen(tag: Element): void {
  try {
    const box = tag.shadowRoot?.querySelector<HTMLElement>(`[${MARK}]`);
    if (!box) return;
    box.removeAttribute(PRESSED);
    box.style.setProperty('display', 'none');
  } catch {
    // Then what comes stands below it.
  }
}

// What runs the element without being a browser lacks much of one: a server that draws pages, the
// DOMs of test runners, old web views. What can be asked for where it is used is (`?.`); the rest is
// here.

/** Whether there is a page to be on. A server that draws the tag has none, or a stub of one. */
export function hasPage(): boolean {
  return Boolean((globalThis.document as Partial<Document> | undefined)?.documentElement);
}

/** The window that a node is shown in, which a pop-up or a frame has of its own. */
export function windowOf(node: Node): Window {
  return node.ownerDocument?.defaultView ?? window;
}

/** Whether an element is as the selector says; a selector that the platform does not know is no. */
export function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

/** Whether the platform has told an open dialog from a modal one, as far as it has been tried. */
let tellsModal = true;

/** Opens a dialog above the page; where none can be, in its own place. */
export function openModal(dialog: HTMLDialogElement): void {
  call(dialog, 'showModal');
  setOpen(dialog, true);
  tellsModal = matches(dialog, ':modal');
}

/** Whether the dialog stands above the page. */
export function isModal(dialog: HTMLDialogElement): boolean {
  return dialog.open && (!tellsModal || matches(dialog, ':modal'));
}

/** Closes a dialog, however it was opened. */
export function closeDialog(dialog: HTMLDialogElement): void {
  call(dialog, 'close');
  setOpen(dialog, false);
}

/** Opens a dialog in its own place. */
export function openInPlace(dialog: HTMLDialogElement): void {
  call(dialog, 'show');
  setOpen(dialog, true);
}

/** A page may have replaced a method, and jsdom's dialogs have none: what it should do is done after. */
function call(dialog: HTMLDialogElement, method: 'showModal' | 'show' | 'close'): void {
  try {
    dialog[method]();
  } catch {
    // Then the attribute does it, in its own place.
  }
}

function setOpen(dialog: HTMLElement, isOpen: boolean): void {
  if (dialog.hasAttribute('open') === isOpen) return;
  dialog.toggleAttribute('open', isOpen);
  if (!isOpen) dialog.dispatchEvent(new Event('close'));
}

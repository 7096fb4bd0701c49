/** Marks words as translated and leaves them readable; nothing else on a page has it. */
const MARK = '\u2060';

/**
 * Does to a page's texts what Google's translation in Chrome does: each text node gives way to one
 * inside two `<font>` elements, behind the back of whoever wrote it. New texts are done on the next
 * call.
 */
export function translateAll(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  for (const text of found) {
    if (!text.data.trim() || text.parentElement?.localName === 'font') continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = MARK + text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** The words of a root, translated or not, from one space to the next. */
export function wordsOf(root: Node): string {
  return root.textContent!.replaceAll(MARK, '').replace(/\s+/g, ' ').trim();
}

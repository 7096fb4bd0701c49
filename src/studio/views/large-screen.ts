/** Where the parts, the form and the widget stand side by side, as in `studio.css`. */
export const LARGE_SCREEN = '(min-width: 64rem)';

/** Whether the page is that wide. */
export function isLargeScreen(): boolean {
  return matchMedia(LARGE_SCREEN).matches;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ExportStatus } from '../export-controller.js';
import type { ViewContext } from './context.js';

/** Where a way to hand the result on did not work, or cannot tell whether it did. */
const TEXT_SHOWN: ReadonlySet<ExportStatus> = new Set([
  'copyRefused',
  'downloaded',
  'downloadRefused',
  'printRefused',
]);

/**
 * What came of the last attempt, and the text itself where that may be the only way left. It has
 * its place from the start, so that it is announced.
 * @param text what can be copied by hand; absent where the screen has no text for that
 */
export function exportOutcome(
  { t, exportStatus }: ViewContext,
  text?: () => string,
): TemplateResult {
  const shown =
    exportStatus === 'shareRefused'
      ? location.href
      : TEXT_SHOWN.has(exportStatus)
        ? text?.()
        : undefined;
  return html`<p class="small" role="status">${exportStatus ? t(exportStatus) : nothing}</p>
    ${shown === undefined ? nothing : html`<textarea class="text" readonly rows="8" aria-label=${t('exportTitle')} .value=${shown}></textarea>`}`;
}

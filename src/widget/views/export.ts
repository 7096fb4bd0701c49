import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { clinicianSections, coveredSection, resultText } from './clinician-summary.js';
import { reviewLines } from './provenance.js';
import { canShare, type ExportStatus } from '../export-controller.js';
import { button, heading, list, titledList, type Content } from './components.js';

/**
 * Ways to keep the result or hand it on.
 */
export function exportView(context: ViewContext, endedEarly: boolean): TemplateResult {
  const { t, act } = context;
  const text = (): string => resultText(context, endedEarly);
  return html`<section class="section export">
    ${heading(context, t('exportTitle'), { depth: 1, id: 'save' })}
    <div class="nav">
      ${button(t('print'), act.print)}${button(t('copy'), () => act.copy(text))}${button(t('download'), () => act.download(text))}
      ${canShare() ? button(t('share'), act.share) : nothing}
    </div>
    ${exportOutcome(context, text)} ${clinicianView(context, t('showClinician'), endedEarly)}
  </section>`;
}

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

/**
 * The interview as a clinician reads it, folded away on the screen; on paper it stands for the
 * cards of the causes.
 */
export function clinicianView(
  context: ViewContext,
  title: string,
  endedEarly: boolean,
): TemplateResult {
  return html`<details class="clinician" part="summary">
    <summary>${title}</summary>
    ${clinicianSections(context, endedEarly).map((section) => titledList(context, section.title, section.lines, 2))}
    ${coveredView(context)}
  </details>`;
}

/** What was not asked one by one: long, so folded again, and left out on paper. */
function coveredView(context: ViewContext): Content {
  const { title, lines } = coveredSection(context);
  return lines.length
    ? html`<details class="covered">
        <summary>${title}</summary>
        ${list(context, lines)}
      </details>`
    : nothing;
}

/** What this cannot do, and who has checked the content. */
export function limitsView(context: ViewContext): TemplateResult {
  return html`<div class="limits">
    <p>${context.t('limits')}</p>
    ${reviewLines(context).map((line) => html`<p><strong>${line}</strong></p>`)}
  </div>`;
}

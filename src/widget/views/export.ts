import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { clinicianSections, coveredSection, resultText } from './clinician-summary.js';
import { canShare } from '../export-controller.js';
import { exportOutcome } from './export-outcome.js';
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

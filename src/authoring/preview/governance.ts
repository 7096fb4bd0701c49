import { html } from './html.js';
import { figures, rests, type Section } from './parts.js';
import type { View } from './view.js';

/** Which content this is, and who answers for it. */
export function governanceSection({ pack, contentHash }: View): Section {
  const { id, version, evidenceDate, reviewBy, reviewedBy, defaults } = pack.head;
  return {
    id: 'governance',
    title: 'Which content this is',
    body: html`${!reviewedBy && html`<p class="unsigned"><b>Not signed.</b> No clinician answers for this content yet. For demonstration and review only.</p>`}
      ${figures(
        ['', ''],
        [
          ['Pack', id],
          ['Version', version],
          ['Content hash', html`<code>${contentHash}</code>`],
          ['Evidence searched up to', evidenceDate],
          ['Due for review', reviewBy],
          ['Signed by', reviewedBy || 'nobody'],
          [
            'An item without its own grade and sources has',
            defaults ? rests(defaults.grade, defaults.sources) : 'none',
          ],
        ],
      )}
      <p>
        Grades: <b>A</b> published for this finding and this cause; <b>B</b> worked out from
        published figures, or measured in a related group; <b>C</b> an estimate made for the pack.
      </p>
      <p>
        A signature covers this version and hash only. <span class="slot">{emergency}</span> and
        <span class="slot">{advice}</span> are filled in by country.
      </p>`,
  };
}

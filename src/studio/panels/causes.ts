import { BLANK_WORDS } from '../../authoring/init/blank-words.js';
import type { Studio } from '../studio.js';
import { listedPanel } from '../views/listed-panel.js';

/** What may explain the complaint. */
export const causes = listedPanel({
  name: 'causes',
  noun: 'cause',
  kind: 'cause',
  title: 'Causes',
  named: 'name',
  blank: (id, studio) => ({
    item: { id, ...scored(studio), sources: [sourceOf(studio)] },
    words: BLANK_WORDS.cause,
  }),
});

/** Perspectives of a pack that is being written: anything may be missing. */
interface Head {
  readonly perspectives: readonly { readonly id?: string; readonly method?: string }[];
  readonly strata: { readonly groups?: readonly unknown[] };
}

/** As the main perspective scores its causes; the numbers are a guess to be replaced. */
function scored(studio: Studio): object {
  const { perspectives = [], strata } = studio.data<Head>('pack.yml');
  const [main] = [perspectives].flat();
  const perspective = main?.id ?? 'biomedical';
  if (main?.method === 'points')
    return { perspective, points: {}, bands: { strong: 5, partial: 3 } };
  const groups = [strata?.groups ?? []].flat().length || 1;
  return {
    perspective,
    prior: {
      values: Array.from({ length: groups }, () => 0.1),
      grade: 'C',
      sources: [sourceOf(studio, 'elicited')],
    },
    evidence: {},
  };
}

/** A source of the pack: the one of this id where it is there. */
function sourceOf(studio: Studio, id = 'GK'): string {
  const { sources = {} } = studio.data<{ sources: object }>('sources.yml');
  const ids = Object.keys(sources ?? {});
  return ids.includes(id) ? id : (ids[0] ?? id);
}

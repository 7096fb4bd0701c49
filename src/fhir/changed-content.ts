import { createSession, type Pack, type Session, type SessionOptions } from '../engine/index.js';
import { CONTENT_SYSTEM } from './adaptive-questionnaire.js';
import { asList, isObject, type JsonObject } from './read-json.js';

/**
 * The session after a pack may have changed in mid-interview: "None of these" denies what was offered
 * then, not a danger sign that came after it. So answers about danger signs that were given without an
 * option that is offered now are taken out, and asked again; but an emergency that was told stands.
 * @param contained the questionnaire so far, as it was asked
 * @param canonical of which version of the pack; without a version it is taken to be this one
 */
export function withoutOutdated(
  session: Session,
  pack: Pack,
  settings: SessionOptions,
  { contained, canonical }: { readonly contained: JsonObject; readonly canonical: string },
): Session {
  if (isContentOf(pack, contained, canonical)) return session;
  const outdated = session.path.filter(
    (id) => pack.byId.get(id)!.holdsSigns && !wereAllOffered(session, id, contained),
  );
  const isEmergency = !session.next && session.assessment.urgency === 'emergency';
  if (outdated.length === 0 || isEmergency) return session;
  const kept = Object.entries(session.answers).filter(([id]) => !outdated.includes(id));
  return createSession(pack, Object.fromEntries(kept), settings);
}

/** By the version, and by the hash of the content where a client kept it. */
function isContentOf({ info }: Pack, { meta }: JsonObject, canonical: string): boolean {
  const version = canonical.split('|')[1] ?? info.version;
  const tags = isObject(meta) && Array.isArray(meta['tag']) ? (meta['tag'] as unknown[]) : [];
  const tag = tags.filter(isObject).find(({ system }) => system === CONTENT_SYSTEM);
  return version === info.version && (tag === undefined || tag['code'] === info.contentHash);
}

function wereAllOffered(session: Session, id: string, contained: JsonObject): boolean {
  const path = 'QuestionnaireResponse.contained.item';
  const item = asList(contained['item'], path)
    .filter(isObject)
    .find(({ linkId }) => linkId === id);
  if (!item) return false;
  const offered = asList(item['answerOption'], `${path}.answerOption`)
    .filter(isObject)
    .map(({ valueCoding }) => isObject(valueCoding) && valueCoding['code']);
  return session.view(id)!.options.every((option) => offered.includes(option.id));
}

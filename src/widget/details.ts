/**
 * What a page needs only once there is a first question on it, loaded as one part after that: the
 * ranking of causes, their cards, advice, drawings, sources, export and reference mode; and the
 * checks of packs that come from anywhere.
 */
export { loadPack } from '../engine/index.js';
export { ranking } from '../engine/trusted-pack.js';
export { allStyles } from './styles/all.js';
export { clinicianView } from './views/export.js';
export { questionFigure } from './views/figure.js';
export { Glossary, withGlossary } from './views/glossary.js';
export { referenceView } from './views/reference.js';
export { resultDetails } from './views/result-details.js';
export { ScreenAhead } from './views/screen-ahead.js';

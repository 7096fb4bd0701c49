/** Every test of the engine, worked examples first: they are the quickest to notice a change. */
import '../engine/answers.test.js';
import '../engine/urgency.test.js';
import '../engine/causes.test.js';
import '../engine/check-pack.test.js';
import '../engine/hostile-pack.test.js';
import '../engine/compile.test.js';
import '../engine/condition.test.js';
import '../engine/fits.test.js';
import '../engine/route.test.js';
import '../engine/situation.test.js';
import '../engine/posterior.test.js';
import '../engine/choice.test.js';
import '../engine/certify-reference.test.js';
import '../engine/truth.test.js';
import '../engine/session.test.js';
import '../engine/laws.test.js';
import '../engine/certify.test.js';

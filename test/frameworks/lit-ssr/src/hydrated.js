// First, so that elements which are defined later are hydrated.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import { clinic } from './clinic.js';
import { countResult } from './count-result.js';

hydrate(clinic(countResult), document.body);

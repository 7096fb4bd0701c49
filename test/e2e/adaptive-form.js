/* global LForms */
/**
 * Leads an adaptive interview in LHC-Forms: what a clinic's page does that knows FHIR, and nothing of
 * packs. `?server=` is the base of the operation, `?pack=` the canonical address of the questionnaire.
 */
const query = new URLSearchParams(location.search);
const VERSION = 'R4';

let response = {
  resourceType: 'QuestionnaireResponse',
  status: 'in-progress',
  language: query.get('lang') ?? 'en',
  subject: { reference: 'Patient/example' },
  questionnaire: '#q',
  contained: [
    {
      resourceType: 'Questionnaire',
      id: 'q',
      status: 'active',
      derivedFrom: [query.get('pack')],
    },
  ],
};

async function step() {
  const reply = await fetch(`${query.get('server')}/Questionnaire/$next-question`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/fhir+json' },
    body: JSON.stringify(response),
  });
  const resource = await reply.json();
  const isRefused = resource.resourceType === 'OperationOutcome';
  document.querySelector('#problem').textContent = isRefused ? resource.issue[0].diagnostics : '';
  if (isRefused) return;
  response = resource;
  await show();
}

async function show() {
  const { Util } = LForms;
  const [questionnaire] = response.contained;
  const form = Util.convertFHIRQuestionnaireToLForms(questionnaire, VERSION);
  const filled = Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', response, form, VERSION);
  await Util.addFormToPage(filled, document.querySelector('#form'), { prepopulate: false });
  // Who ticked something by mistake may put it right, after an emergency too.
  document.querySelector('#next').textContent =
    response.status === 'completed' ? 'I have changed an answer' : 'Next';
  // For whoever watches: how far the interview has come.
  document.body.dataset.status = response.status;
  document.body.dataset.items = String(questionnaire.item.length);
}

document.querySelector('#next').addEventListener('click', () => {
  const form = document.querySelector('#form');
  const given = LForms.Util.getFormFHIRData('QuestionnaireResponse', VERSION, form);
  response = { ...response, item: given.item ?? [] };
  void step();
});

void step();

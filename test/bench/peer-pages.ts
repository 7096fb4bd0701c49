import type { Peer } from './built-peers.js';
import { pageOf } from './page-server.js';
import type { Step } from './walk.js';

/** How each peer writes one question with one answer among several, by the peer's name. */
const FORMS: Readonly<Record<string, (question: Step) => unknown>> = {
  Formbricks: ({ title, options }) => ({
    id: 'triage',
    questions: [
      {
        id: 'age',
        type: 'multipleChoiceSingle',
        headline: title,
        required: true,
        choices: options.map(({ id, label }) => ({ id, label })),
      },
    ],
    welcomeCard: { enabled: false },
    thankYouCard: { enabled: false },
  }),
  'form-js': ({ title, options }) => ({
    type: 'default',
    components: [
      {
        type: 'radio',
        key: 'age',
        label: title,
        values: options.map(({ id, label }) => ({ value: id, label })),
      },
    ],
  }),
  'react-jsonschema-form': ({ title, options }) => ({
    schema: {
      type: 'object',
      properties: {
        age: {
          type: 'string',
          title,
          oneOf: options.map(({ id, label }) => ({ const: id, title: label })),
        },
      },
    },
    uiSchema: { age: { 'ui:widget': 'radio' } },
  }),
  SurveyJS: ({ title, options }) => ({
    elements: [
      {
        type: 'radiogroup',
        name: 'age',
        title,
        choices: options.map(({ id, label }) => ({ value: id, text: label })),
      },
    ],
  }),
  'Form.io': ({ title, options }) => ({
    components: [
      {
        type: 'radio',
        key: 'age',
        label: title,
        input: true,
        values: options.map(({ id, label }) => ({ value: id, label })),
      },
    ],
  }),
  'LHC-Forms': ({ title, options }) => ({
    resourceType: 'Questionnaire',
    status: 'active',
    item: [
      {
        linkId: 'age',
        type: 'choice',
        text: title,
        answerOption: options.map(({ id, label }) => ({
          valueCoding: { code: id, display: label },
        })),
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
            valueCodeableConcept: {
              coding: [
                {
                  system: 'http://hl7.org/fhir/questionnaire-item-control',
                  code: 'radio-button',
                },
              ],
            },
          },
        ],
      },
    ],
  }),
};

/** The markup that nhsuk-frontend's own template writes. */
const nhsuk = ({ title, options }: Step): string =>
  `<form class="nhsuk-form-group"><fieldset class="nhsuk-fieldset"><legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--l"><h2 class="nhsuk-fieldset__heading">${title}</h2></legend><div class="nhsuk-radios" data-module="nhsuk-radios">${options
    .map(
      ({ id, label }) =>
        `<div class="nhsuk-radios__item"><input class="nhsuk-radios__input" id="${id}" name="age" type="radio" value="${id}"><label class="nhsuk-label nhsuk-radios__label" for="${id}">${label}</label></div>`,
    )
    .join(
      '',
    )}</div></fieldset><button class="nhsuk-button" data-module="nhsuk-button" type="submit">Continue</button></form>`;

/**
 * A peer's page with that question, on the ground of the widget's pages, with all that it loads: by
 * path, the page first. Fonts and pictures that its styles name are not served: no first frame
 * waits for them.
 */
export function peerPage(
  { name, files, head }: Peer,
  question: Step,
): readonly [path: string, files: Readonly<Record<string, string | Uint8Array>>] {
  const path = `/peers/${name}`;
  const form = JSON.stringify(FORMS[name]?.(question) ?? null).replaceAll('<', '\\u003c');
  return [
    path,
    {
      [path]: pageOf(
        `<script src="/peer-probe.js"></script>${head(path, form)}`,
        FORMS[name] ? '<div id="form"></div>' : nhsuk(question),
      ),
      ...Object.fromEntries(
        Object.entries(files).map(([file, content]) => [`${path}/${file}`, content]),
      ),
    },
  ];
}

/**
 * Attributes that may be set from outside the page's own code: by an address that somebody sends
 * on, or by a link that an editor writes. None of them could mislead a person in the site's name:
 * no phone number, no other content, no sharing of answers, no keeping of them.
 */
export const URL_SETTABLE_ATTRIBUTES: readonly string[] = [
  'lang',
  'region',
  'theme',
  'medicines',
  'perspectives',
  'mode',
  'start',
  'order',
  'max-questions',
  'heading-level',
  'auto-advance',
];

import { loadDetails, takeDetailsFrom, type Details } from '../widget/details-loader.js';
import { bringPart } from './part.js';

/** A second part holds the rest of the content, too. */
type SecondPart = Details & { readonly default: () => unknown };

let attempts = 0;

takeDetailsFrom(async () => {
  // Where the second part finds this one, whatever the address that this was loaded from.
  const first = (await import(import.meta.url)) as unknown;
  Object.assign(globalThis, { [Symbol.for('%FIRST_KEY%')]: first });
  return (await bringPart('%SECOND_FILE%', '%SECOND_INTEGRITY%', attempts++)) as SecondPart;
});

/** The rest of the content, which comes in the same file as the rest of the code. */
export async function contentOfSecondPart(): Promise<Pick<SecondPart, 'default'>> {
  return (await loadDetails()) as SecondPart;
}

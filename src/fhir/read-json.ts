import { FhirRequestError } from './operation-outcome.js';

/** An object of JSON from anywhere. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON, and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws FhirRequestError where it is something else */
export function asObject(value: unknown, path: string): JsonObject {
  if (isObject(value)) return value;
  throw new FhirRequestError('structure', path, 'expected an object');
}

/** A list, which FHIR leaves out where it is empty. @throws FhirRequestError for something else */
export function asList(value: unknown, path: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new FhirRequestError('structure', path, 'expected a list');
}

/** A text, if there is one. @throws FhirRequestError for something else */
export function asText(value: unknown, path: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new FhirRequestError('structure', path, 'expected a text');
}

import type { OperationOutcome } from './r4.js';

/** What kind of fault a request has: codes of FHIR's IssueType. */
export type IssueCode = 'structure' | 'required' | 'value' | 'not-found' | 'not-supported';

/**
 * Thrown for a request that cannot be answered. Nothing is guessed from one: an answer that was not
 * understood may have been a danger sign.
 */
export class FhirRequestError extends Error {
  readonly code: IssueCode;
  /** Where the fault is, as FHIRPath. */
  readonly expression: string;

  constructor(code: IssueCode, expression: string, message: string) {
    super(`${expression}: ${message}`);
    this.code = code;
    this.expression = expression;
  }

  /** The fault as the resource that a FHIR server answers with. */
  get outcome(): OperationOutcome {
    return operationOutcome(this.code, this.message, this.expression);
  }
}

/**
 * An error as a FHIR OperationOutcome.
 * @param code a code of FHIR's IssueType
 */
export function operationOutcome(
  code: string,
  diagnostics: string,
  expression?: string,
): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: [
      { severity: 'error', code, diagnostics, ...(expression && { expression: [expression] }) },
    ],
  };
}

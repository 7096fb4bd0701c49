import type { ErrorObject } from 'ajv/dist/2020.js';

/** Keywords whose own message only repeats what the errors below them say. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'propertyNames']);

/**
 * What an author needs to read of a list of schema errors. A value that fits none of several shapes
 * makes an error for every shape; kept are only those of the shape that was evidently meant, as
 * deep as they go.
 */
export function relevantErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .sort((a, b) => a.instancePath.length - b.instancePath.length);
  let kept = errors.filter(({ keyword }) => !WRAPPERS.has(keyword));
  for (const choice of choices) if (kept.includes(choice)) kept = resolveChoice(choice, kept);
  return onePerPlace(kept);
}

/** Replaces the errors of one failed `anyOf` by those of the shape that was meant. */
function resolveChoice(choice: ErrorObject, errors: readonly ErrorObject[]): ErrorObject[] {
  const shapes = shapesOf(choice, errors);
  const atThisLevel = new Set(shapes.flat());
  const deeper = errors.filter((error) => error.instancePath.startsWith(`${choice.instancePath}/`));
  const elsewhere = errors.filter(
    (error) => error !== choice && !atThisLevel.has(error) && !deeper.includes(error),
  );
  if (shapes.some((shape) => shape.length === 0))
    return [...elsewhere, ...deeper.filter((error) => !isFieldOfOther(error, choice, shapes))];
  const unknownFields = shapes
    .filter((shape) => shape.every(({ keyword }) => keyword === 'additionalProperties'))
    .sort((a, b) => a.length - b.length)[0];
  return [...elsewhere, ...(unknownFields ?? [choice])];
}

/**
 * The errors of each alternative at the very place of the choice: none where the alternative's own
 * fields are right.
 */
function shapesOf(
  choice: ErrorObject,
  errors: readonly ErrorObject[],
): readonly (readonly ErrorObject[])[] {
  const alternatives = choice.schema as readonly unknown[];
  return alternatives.map((_, index) =>
    errors.filter(
      (error) =>
        error.instancePath === choice.instancePath &&
        error.schemaPath.startsWith(`${choice.schemaPath}/${index}/`),
    ),
  );
}

/**
 * An alternative that was not meant may still have something to say about a field that it shares
 * with the one that was.
 */
function isFieldOfOther(
  error: ErrorObject,
  choice: ErrorObject,
  shapes: readonly (readonly ErrorObject[])[],
): boolean {
  const isDirectField = !error.instancePath.slice(choice.instancePath.length + 1).includes('/');
  return (
    isDirectField &&
    shapes.some(
      (shape, index) =>
        shape.length > 0 &&
        error.schemaPath.startsWith(`${choice.schemaPath}/${index}/properties/`),
    )
  );
}

function onePerPlace(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    const { missingProperty, additionalProperty } = error.params as Record<
      string,
      string | undefined
    >;
    const place = `${error.instancePath} ${missingProperty ?? additionalProperty ?? error.propertyName ?? ''}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

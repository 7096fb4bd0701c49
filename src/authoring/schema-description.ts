/**
 * A description in a schema may end with `Unit: …` and `Absent: …`, a sentence each: what the
 * field's numbers count, and what holds where it is left out. Editors show all of it.
 */
const LABELS = / (?:Unit|Absent): .*$/;

/** What a field means: its description without the unit and without what holds in its absence. */
export function meaningIn(description: string): string {
  return description.replace(LABELS, '');
}

/** What the numbers of a field count, where its description says it. */
export function unitIn(description: string): string | undefined {
  return / Unit: (.*?)\.(?: Absent: |$)/.exec(description)?.[1];
}

/** What holds where a field is left out, where its description says it. */
export function absenceIn(description: string): string | undefined {
  return / Absent: (.*)\.$/.exec(description)?.[1];
}

import type { Path } from './edit-yaml.js';

/** The value at a path of plain data; undefined where there is none. */
export function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** The list at a path; an empty one where there is none, or something else. */
export function listAt(data: unknown, path: Path): readonly unknown[] {
  const list = at(data, path);
  return Array.isArray(list) ? list : [];
}

/** Whether a path leads to another one's place, or into it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, i) => String(step) === String(path[i]));
}

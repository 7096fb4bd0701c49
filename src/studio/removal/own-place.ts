import type { Place } from '../panel.js';
import { at, listAt } from '../yaml/at.js';
import type { Path } from '../yaml/edit-yaml.js';
import type { PackFiles } from './removal-plan.js';
import { HOMES, type Thing } from './thing.js';

/** Where a thing stands itself; null where it does not. */
export function ownPlace({ data }: Pick<PackFiles, 'data'>, { kind, id }: Thing): Place | null {
  if (kind === 'option') {
    const [question, option] = id.split('.');
    const home = ownPlace({ data }, { kind: 'question', id: question! });
    if (!home) return null;
    const index = indexOf(data(home.file), [...home.path, 'options'], option!);
    return index < 0 ? null : { file: home.file, path: [...home.path, 'options', index] };
  }
  const { file, key } = HOMES[kind];
  if (kind === 'source' || kind === 'condition' || kind === 'map')
    return at(data(file), [key, id]) === undefined ? null : { file, path: [key, id] };
  const index = indexOf(data(file), [key], id);
  return index < 0 ? null : { file, path: [key, index] };
}

function indexOf(data: object, path: Path, id: string): number {
  return listAt(data, path).findIndex((each) => String(at(each, ['id'])) === id);
}

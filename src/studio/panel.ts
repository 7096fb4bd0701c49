import type { Path } from './yaml/edit-yaml.js';
import type { Studio } from './studio.js';

/** A value in a file of the pack. */
export interface Place {
  /** Path within the folder: `text/en/rules.yml`. */
  readonly file: string;
  readonly path: Path;
}

/** One part of the studio, as the list of parts names it. */
export interface Panel {
  /** Also its part of the address. */
  readonly id: string;
  readonly title: string;
  /** Under which heading the list of parts has it. */
  readonly group: 'Write' | 'Check' | 'Hand on';
  /**
   * The item under which this panel shows a place, so that "take me there" leads to it; an empty text
   * where it has no items. Null where it does not show the place; absent: it shows none.
   */
  readonly itemAt?: (place: Place, studio: Studio) => string | null;
  /** What it shows, for the item in the address; an empty text where the address names none. */
  readonly view: (studio: Studio, item: string) => unknown;
}

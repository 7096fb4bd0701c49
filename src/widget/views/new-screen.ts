import type { ChildPart } from 'lit';
import { clearPart, insertPart, setCommittedValue } from 'lit/directive-helpers.js';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';

/** Gives a screen that was drawn ahead, if it is the one with that key. */
export type TakeScreen = (key: string) => ChildPart | undefined;

class NewScreen extends Directive {
  #key?: string;

  render(_key: string, screen: unknown, _take?: TakeScreen): readonly [unknown] {
    return [screen];
  }

  override update(
    part: ChildPart,
    [key, screen, take]: Parameters<this['render']>,
  ): readonly [unknown] {
    if (key !== this.#key) {
      const ready = take?.(key);
      clearPart(part);
      if (ready) insertPart(part, undefined, ready);
      setCommittedValue(part, ready ? [ready] : []);
      this.#key = key;
    }
    return [screen];
  }
}

/**
 * A screen with elements of its own as long as the key stays the same. Where it was drawn ahead
 * those are put in its place, and then drawn as any: what has changed since is changed on them.
 */
export const newScreen: (
  key: string,
  screen: unknown,
  take?: TakeScreen,
) => DirectiveResult<typeof NewScreen> = directive(NewScreen);

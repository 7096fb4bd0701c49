import { isDenial, type Option } from '../engine/index.js';

/** Whether an answer only says that nothing a question asks about is so. */
export function deniesAll(options: readonly Option[], [first]: readonly unknown[]): boolean {
  return options.some((option) => isDenial(option) && option.id === first);
}

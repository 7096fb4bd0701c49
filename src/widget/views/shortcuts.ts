import { hasNoModifier } from './typing.js';

/**
 * Number keys choose on a question: 1 to 9 the option at that place, 0 the first that is chosen
 * alone ("None of these", "Not sure"). Only while focus is in the question, never with another key, and
 * never where a number is typed: such a question has no options of that name. The chosen input has
 * focus then, so that Enter goes on.
 */
export function chooseByNumber(event: KeyboardEvent): void {
  if (!hasNoModifier(event) || event.repeat || !/^\d$/.test(event.key)) return;
  const question = event.currentTarget as HTMLElement;
  const input =
    event.key === '0'
      ? question.querySelector<HTMLInputElement>('.alone [name=answer]')
      : question.querySelectorAll<HTMLInputElement>('[name=answer]')[Number(event.key) - 1];
  if (!input) return;
  event.preventDefault();
  event.stopPropagation();
  input.focus();
  input.click();
}

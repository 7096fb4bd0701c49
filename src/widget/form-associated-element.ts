import type { Session } from '../engine/index.js';
import { FormController } from './form-controller.js';
import { TriageProperties } from './properties.js';

/** The element as a form around it sees it. */
export abstract class FormAssociatedElement extends TriageProperties {
  static readonly formAssociated = true;

  abstract readonly session: Session | null;
  abstract restart(): void;
  /** What a person is told who sends the form before there is a result. */
  protected abstract readonly formMissing: () => string;

  /** The first of the controllers: who listens to an event finds the form as that says. */
  protected readonly formController = new FormController(this, () => this.formMissing());

  /** The form that the element belongs to; null where there is none. */
  get form(): HTMLFormElement | null {
    return this.formController.internals.form ?? null;
  }

  /** Whether the form may be sent: with `required`, only once a result shows. */
  checkValidity(): boolean {
    return this.formController.internals.checkValidity?.() ?? true;
  }

  /** The same, and the browser tells the person what is missing. */
  reportValidity(): boolean {
    return this.formController.internals.reportValidity?.() ?? true;
  }

  /** Another form, or none any more. */
  formAssociatedCallback(): void {
    queueMicrotask(() => this.requestUpdate());
  }

  /** The form's part around the element was disabled or enabled, or the element itself. */
  formDisabledCallback(isDisabled: boolean): void {
    this.formController.isDisabled = isDisabled;
    // The browser calls this while the attribute is written, in the middle of an update.
    queueMicrotask(() => this.requestUpdate());
  }
}

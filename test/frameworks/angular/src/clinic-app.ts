import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'triage-widget/define';

@Component({
  selector: 'clinic-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Our clinic</h1>
      <triage-widget region="GB" [messages]="messages" (triage-result)="onResult()"></triage-widget>
      <output aria-label="Results">{{ results() }}</output>
    </main>
  `,
})
export class ClinicApp {
  readonly results = signal(0);
  readonly messages = { continue: 'Next question' };

  onResult(): void {
    this.results.update((count) => count + 1);
  }
}

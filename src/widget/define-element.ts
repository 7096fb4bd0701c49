import { TriageWidget } from './triage-widget.js';

/**
 * Registers the element if its name is free. A page that loads two copies keeps the first; when
 * their versions differ the console says so. Never throws, and does nothing where there are no
 * custom elements.
 */
export function defineTriageWidget(tag = 'triage-widget'): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return;
  const present = registry.get(tag) as { version?: string } | undefined;
  if (!present) {
    // One class can have one name: a second name gets a class of its own.
    const isTaken = registry.getName?.(TriageWidget);
    registry.define(tag, isTaken ? class extends TriageWidget {} : TriageWidget);
  } else if (present.version !== TriageWidget.version) {
    console.warn(
      `triage-widget: <${tag}> ${present.version ?? '(unknown version)'} is already registered; version ${TriageWidget.version} was loaded too and is not used`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'triage-widget': TriageWidget;
  }
}

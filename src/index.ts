export { TriageWidget } from './widget/triage-widget.js';
export { defineTriageWidget } from './widget/define-element.js';
export { upgradeLinks } from './widget/upgrade-links.js';
export { registerLocale, registerPack, type PackSource } from './widget/registry.js';
export {
  TriageEmergencyEvent,
  TriageErrorEvent,
  TriageRestartEvent,
  TriageResultEvent,
  TriageStartEvent,
  TriageStepEvent,
  type ContentDetail,
  type ErrorDetail,
  type SharedAnswers,
  type StepDetail,
} from './widget/events.js';
export { WidgetError, type WidgetErrorCode } from './widget/errors.js';
export { VERSION } from './widget/version.js';
export type { Message, MessageKey, MessageOverrides, MessageTable } from './i18n/messages.js';
export { createSession, loadPack, PackError } from './engine/index.js';
export type * from './engine/pack.js';
export type * from './engine/session-types.js';

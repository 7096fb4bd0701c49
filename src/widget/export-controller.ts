import type { ReactiveControllerHost } from 'lit';
import { localDay } from './dates.js';

/** What came of the last attempt, as the key of a message; empty before the first. */
export type ExportStatus = '' | 'copied' | 'copyRefused' | 'downloaded';

/**
 * How long a browser may take to begin a download, in milliseconds, before its address is taken
 * back.
 */
const REVOKE_DELAY = 10_000;

/**
 * Hands a result on as text: to the clipboard, or as a file made in the page. Nothing is requested
 * or sent.
 */
export class ExportController {
  status: ExportStatus = '';
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Copies; where the browser refuses or has no clipboard, the screen shows the text, selected. */
  async copy(text: string): Promise<void> {
    this.setStatus('');
    try {
      await navigator.clipboard.writeText(text);
      this.setStatus('copied');
    } catch {
      this.setStatus('copyRefused');
      await this.#host.updateComplete;
      this.#host.shadowRoot?.querySelector('textarea')?.select();
    }
  }

  /** Saves a text file; its name tells the day and nothing about the person. */
  download(text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    Object.assign(document.createElement('a'), {
      href: url,
      download: `result-${localDay()}.txt`,
    }).click();
    setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY);
    this.setStatus('downloaded');
  }

  /**
   * The title and address of the page, and nothing that was answered. A person who thinks better of
   * it is no error.
   */
  share(): void {
    navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
  }

  /** Sets what came of it; empty on every other screen. */
  setStatus(status: ExportStatus): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}

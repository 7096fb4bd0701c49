import type { ReactiveControllerHost } from 'lit';
import { localDay } from './dates.js';
import { inTime } from './in-time.js';
import { windowOf } from './platform.js';
import { rootOf } from './safe-element.js';

/** What came of the last attempt, as the key of a message; empty before the first. */
export type ExportStatus =
  | ''
  | 'copied'
  | 'copyRefused'
  | 'downloaded'
  | 'downloadRefused'
  | 'printRefused'
  | 'shareRefused';

/**
 * How long a browser may take to begin a download, in milliseconds, before its address is taken
 * back.
 */
const REVOKE_DELAY = 10_000;

/** How long a browser may take, in milliseconds, to answer or to begin, before it counts as refused. */
const PATIENCE = 3000;

/** What sharing hands on: the page, and nothing of the person. */
function sharedPage(): ShareData {
  return { title: document.title, url: location.href };
}

/**
 * Whether the system's own sharing can be had here. A page may withhold it from a frame, and some
 * addresses cannot be shared.
 */
export function canShare(): boolean {
  const { featurePolicy } = document as {
    featurePolicy?: { features: () => string[]; allowsFeature: (name: string) => boolean };
  };
  try {
    return (
      'share' in navigator &&
      (!featurePolicy?.features().includes('web-share') ||
        featurePolicy.allowsFeature('web-share')) &&
      (navigator as Partial<Navigator>).canShare?.(sharedPage()) !== false
    );
  } catch {
    return false;
  }
}

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
      await inTime(windowOf(this.#host).navigator.clipboard.writeText(text), PATIENCE);
      this.setStatus('copied');
    } catch {
      this.setStatus('copyRefused');
      await this.#host.updateComplete;
      rootOf(this.#host)?.querySelector('textarea')?.select();
    }
  }

  /**
   * Saves a text file; its name tells the day and nothing about the person. No browser says whether
   * it has: a frame or an app that has a page inside may swallow it, so the text is shown as well.
   */
  download(text: string): void {
    try {
      const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
      Object.assign(document.createElement('a'), {
        href: url,
        download: `result-${localDay()}.txt`,
      }).click();
      setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY);
      this.setStatus('downloaded');
    } catch {
      this.setStatus('downloadRefused');
    }
  }

  /** Prints the page; says so where the browser does not begin to, as in a frame that may not. */
  async print(): Promise<void> {
    this.setStatus('');
    const page = windowOf(this.#host);
    const begun = new Promise<void>((resolve) => {
      page.addEventListener('beforeprint', () => resolve(), { once: true });
    });
    // A browser may wait until the page has loaded to its end.
    void begun.then(() => this.status === 'printRefused' && this.setStatus(''));
    try {
      page.print();
      await inTime(begun, PATIENCE);
    } catch {
      this.setStatus('printRefused');
    }
  }

  /**
   * The title and address of the page, and nothing that was answered. A person who thinks better of
   * it is no error.
   */
  async share(): Promise<void> {
    this.setStatus('');
    try {
      await navigator.share(sharedPage());
    } catch (error) {
      if ((error as Error | null)?.name !== 'AbortError') this.setStatus('shareRefused');
    }
  }

  /** Sets what came of it; empty on every other screen. */
  setStatus(status: ExportStatus): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}

import { emulateMedia as setMedia, setViewport as setSize } from '@web/test-runner-commands';

/** Only Chromium can be told, while it runs, to have another window or other media features. */
const CAN_EMULATE = navigator.userAgent.includes('Chrome/');

/**
 * A test that needs other media features or another window: there is none such in an engine that
 * cannot have them.
 */
export const itEmulated: (title: string, test: () => Promise<void>) => void = CAN_EMULATE
  ? it
  : () => undefined;

/** The runner's command of that name; nothing where an engine has its own media features only. */
export const emulateMedia: typeof setMedia = async (media) => {
  if (CAN_EMULATE) await setMedia(media);
};

/** The runner's command of that name; nothing where an engine has its own window only. */
export const setViewport: typeof setSize = async (size) => {
  if (CAN_EMULATE) await setSize(size);
};

/** Loads the page again when the dev server says that something changed, or is back after a pause. */
const events = new EventSource('/dev/events');
let wasOpen = false;

events.onmessage = () => location.reload();
events.onopen = () => {
  if (wasOpen) location.reload();
  wasOpen = true;
};

export {};

// Runs in a host page before the widget's script: makes a browser without constructable style
// sheets of it (Safari before 16.4), where Lit writes <style> elements with this nonce.
Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
const nonce = new URL(import.meta.url).searchParams.get('nonce');
if (nonce) Object.assign(window, { litNonce: nonce });

export {};

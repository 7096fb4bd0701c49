import { painted } from './painted.js';
import type { Probe } from './probe.js';

/** Milliseconds from the start of the navigation to the first frame with a radio button on it. */
async function firstQuestion(): Promise<number> {
  await new Promise<void>((resolve) => {
    const trees: ParentNode[] = [];
    const observer = new MutationObserver(() => {
      if (!trees.some((tree) => tree.querySelector('input[type=radio]'))) return;
      observer.disconnect();
      resolve();
    });
    const watch = (tree: Document | ShadowRoot): void => {
      trees.push(tree);
      observer.observe(tree, { subtree: true, childList: true, attributeFilter: ['type'] });
    };
    watch(document);
    const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')!
      .value as Element['attachShadow'];
    Element.prototype.attachShadow = function (init): ShadowRoot {
      const root = attach.call(this, init);
      watch(root);
      return root;
    };
  });
  return painted();
}

/**
 * What is measured inside another project's page. No host says there which screen shows, so the
 * tree is watched, with the shadow roots that come.
 */
window.probe = { firstQuestion: firstQuestion() } as Probe;

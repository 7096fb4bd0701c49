import postcss from 'postcss';

/** What a rule asks for that comes and goes while a screen stands: states, what is opened, the host's theme. */
const PASSING =
  /::?(?!is\(|where\(|has\()[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|\[(?:open|data-theme)[^\]]*\]/g;

/**
 * A style sheet without the rules that fit nothing in these roots, whatever state that comes into.
 * What cannot be told is kept.
 */
export function wornRules(css: string, roots: readonly ParentNode[]): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => isWorn(selector, roots));
    if (kept.length) rule.selectors = kept;
    else rule.remove();
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return sheet.toString();
}

function isWorn(selector: string, roots: readonly ParentNode[]): boolean {
  if (selector.includes(':host')) return true;
  const lasting = selector
    .replace(PASSING, '')
    .trim()
    .replace(/([>+~]|^)\s*(?=[>+~]|$)/g, '$1*');
  try {
    return roots.some((root) => root.querySelector(lasting) !== null);
  } catch {
    return true;
  }
}

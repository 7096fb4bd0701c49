/** Numbers in [0, 1). */
export type Random = () => number;

export const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random() * items.length)]!;

/** The same numbers for the same seed (xorshift). */
export function seeded(seed: number): Random {
  let state = (seed * 2654435761) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Built-ins of the language and of the page, as a script names them. */
const BUILT_INS = [
  ...'from isArray of'.split(' ').map((name) => `Array.${name}`),
  ...'at concat entries every fill filter find findIndex findLast flat flatMap forEach includes indexOf join keys map pop push reduce reverse shift slice some sort splice unshift values'
    .split(' ')
    .map((name) => `Array.prototype.${name}`),
  'Array.prototype[Symbol.iterator]',
  ...'assign defineProperty entries freeze fromEntries hasOwn is keys values getOwnPropertyDescriptor'
    .split(' ')
    .map((name) => `Object.${name}`),
  ...'hasOwnProperty toString valueOf'.split(' ').map((name) => `Object.prototype.${name}`),
  ...'endsWith includes indexOf match matchAll normalize padStart replace slice split startsWith toLowerCase toUpperCase trim'
    .split(' ')
    .map((name) => `String.prototype.${name}`),
  ...'exec test'.split(' ').map((name) => `RegExp.prototype.${name}`),
  ...'JSON.parse JSON.stringify Number.isInteger Number.isFinite Math.max Math.min Math.abs Math.log Math.exp Math.round'.split(
    ' ',
  ),
  ...'get has set keys values delete forEach entries'
    .split(' ')
    .map((name) => `Map.prototype.${name}`),
  ...'has add delete values'.split(' ').map((name) => `Set.prototype.${name}`),
  ...'get has set'.split(' ').map((name) => `WeakMap.prototype.${name}`),
  ...'Promise.resolve Promise.all Promise.prototype.then Promise.prototype.catch Promise.prototype.finally'.split(
    ' ',
  ),
  ...'apply bind call toString'.split(' ').map((name) => `Function.prototype.${name}`),
  ...'Float64Array.from Int32Array.from Reflect.apply Reflect.deleteProperty Date.now'.split(' '),
  ...'window.Map window.Set window.WeakMap window.Promise window.Symbol window.Proxy window.Intl window.JSON'.split(
    ' ',
  ),
  ...'window.setTimeout window.clearTimeout window.matchMedia window.getComputedStyle window.scrollTo window.fetch'.split(
    ' ',
  ),
  ...'window.CustomEvent window.Event window.MutationObserver window.ResizeObserver window.IntersectionObserver window.AbortController window.CSSStyleSheet window.ShadowRoot window.Element window.HTMLElement window.Node window.console'.split(
    ' ',
  ),
  ...'Intl.PluralRules Intl.Locale Intl.getCanonicalLocales console.warn history.pushState history.replaceState'.split(
    ' ',
  ),
  ...'appendChild insertBefore removeChild replaceChild contains getRootNode cloneNode'
    .split(' ')
    .map((name) => `Node.prototype.${name}`),
  ...'append after animate attachShadow checkVisibility closest getAttribute hasAttribute insertAdjacentElement matches prepend querySelector querySelectorAll remove removeAttribute replaceChildren replaceWith scrollIntoView setAttribute toggleAttribute'
    .split(' ')
    .map((name) => `Element.prototype.${name}`),
  ...'createComment createElement createTextNode createTreeWalker importNode getElementById'
    .split(' ')
    .map((name) => `Document.prototype.${name}`),
  ...'DocumentFragment.prototype.querySelector DocumentFragment.prototype.append CharacterData.prototype.remove'.split(
    ' ',
  ),
  ...'HTMLElement.prototype.focus HTMLElement.prototype.attachInternals HTMLElement.prototype.click HTMLDialogElement.prototype.showModal HTMLDialogElement.prototype.close CSSStyleSheet.prototype.replaceSync'.split(
    ' ',
  ),
  ...'EventTarget.prototype.addEventListener EventTarget.prototype.removeEventListener EventTarget.prototype.dispatchEvent Event.prototype.preventDefault Event.prototype.composedPath'.split(
    ' ',
  ),
];

/** What a page may put in a built-in's place; `it` is the one that was there. */
const REPLACEMENTS = [
  'undefined',
  'function(){}',
  'function(){throw new Error("not here")}',
  'function(){return this}',
  'function(first){return first}',
  'function(){return null}',
  'function(){return []}',
  'function(){return ""}',
  'function(){return true}',
  'function(){return it.apply(this,[].slice.call(arguments,0,1))}',
  'function(){return it.apply(this,arguments)}',
];

/** What known libraries do to a page. */
export const LIBRARIES: readonly string[] = [
  // Prototype 1.7
  'Array.from=function(list){if(!list)return[];if("toArray"in Object(list))return list.toArray();var at=list.length||0,copy=new Array(at);while(at--)copy[at]=list[at];return copy}',
  'Array.prototype.reverse=function(inline){return(inline===false?this:this.slice()).sort(function(){return 0})}',
  'Array.prototype.entries=Array.prototype.toArray=function(){return this.slice()}',
  'Object.values=function(object){var all=[];for(var key in object)all.push(object[key]);return all}',
  'HTMLElement.prototype.remove=function(){this.parentNode.removeChild(this);return this}',
  // Prototype 1.6
  'Array.prototype.toJSON=function(){return JSON.stringify([].slice.call(this).join())}',
  'String.prototype.toJSON=function(){return String(this)}',
  'Object.prototype.toJSON=function(){return"{}"}',
  // MooTools
  'Array.from=function(item){if(item==null)return[];return typeof item=="object"&&"length"in item?[].slice.call(item):[item]}',
  'Function.prototype.bind=function(that,args){var self=this;return function(){return self.apply(that,args||arguments)}}',
  'window.Event=function DOMEvent(){};window.Element=function Element(){}',
  // Names that are added to every object or list
  'Object.prototype.extend=function(){};Object.prototype.size=7',
  'Array.prototype.last=function(){return this[this.length-1]};Array.prototype.sum=1',
  'String.prototype.name="x";Number.prototype.length=3;Function.prototype.once=function(){}',
];

/** Names on every object with which no list of settings can be read any more. */
const POLLUTION = [
  'Object.prototype.type="x";Object.prototype.value=1',
  'Object.prototype.when={q:"f_now",is:"none"}',
];

/** A script that spoils the page it runs in. */
export function spoilingScript(random: Random): string {
  if (random() < 0.3) return pick([...LIBRARIES, ...POLLUTION], random);
  const name = pick(BUILT_INS, random);
  const [, owner, key] = /^(.*?)(?:\.(\w+)|\[(.*)\])$/.exec(name)!.slice(0, 3);
  const place = key ? `${owner}.${key}` : name;
  return `(function(it){try{${place}=${pick(REPLACEMENTS, random)}}catch(e){}})(${place})`;
}

/** What a page may hand down to what stands in it. */
export const STYLES: readonly string[] = [
  '-webkit-text-fill-color:transparent',
  'visibility:hidden',
  'font-size:0',
  'color:transparent',
  'pointer-events:none',
  'writing-mode:vertical-rl',
  'direction:rtl',
  '-webkit-text-security:disc',
  'line-height:0',
  'text-indent:-9999px',
  'letter-spacing:3em',
  'user-select:none',
  'cursor:none',
  'white-space:pre',
];

/** Sandbox flags beside `allow-scripts`, without which there is no widget. */
const FLAGS = [
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-downloads',
  'allow-same-origin',
  'allow-top-navigation-by-user-activation',
];

export const STORAGES: readonly string[] = [
  '',
  'Object.defineProperty(window,"sessionStorage",{get:function(){throw new Error("denied")}});Object.defineProperty(window,"localStorage",{get:function(){throw new Error("denied")}})',
  'Storage.prototype.setItem=function(){throw new Error("full")}',
  'Storage.prototype.getItem=function(){return"{"}',
  'Storage.prototype.getItem=function(){return"{\\"v\\":1,\\"answers\\":{}}"}',
  'Object.defineProperty(window,"sessionStorage",{value:null});Object.defineProperty(window,"localStorage",{value:undefined})',
];

const LANGUAGES = [
  'en',
  'en_GB',
  ' EN ',
  'zh_CN',
  'fr',
  '',
  'x',
  'de-AT@euro',
  '*',
  'ar',
  'i-klingon',
];

const ATTRIBUTES = [
  'persist="none"',
  'persist="local"',
  'start="question"',
  'display="dialog"',
  'history',
  'auto-advance',
  'theme="dark"',
  'order="authored"',
  'share-answers',
  'heading-level="9"',
  'region="GB"',
  'region="ZZ"',
  'name="triage" required',
];

/** A page of somebody else's, with all that it does to what stands in it. */
export interface SpoiltPage {
  /** Before the widget's script, after it, or when a person comes to a screen. */
  readonly when: 'before' | 'after' | number;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Absent: no sandbox. */
  readonly sandbox?: string;
  readonly storage: string;
  readonly lang: string;
  readonly attributes: readonly string[];
}

const some = <T>(items: readonly T[], share: number, random: Random): readonly T[] =>
  items.filter(() => random() < share);

/** A random one. */
export function spoiltPage(random: Random): SpoiltPage {
  const count = Math.floor(random() * 4);
  return {
    when: random() < 0.6 ? 'before' : random() < 0.4 ? 'after' : 1 + Math.floor(random() * 12),
    scripts: Array.from({ length: count }, () => spoilingScript(random)),
    styles: some(STYLES, 0.1, random),
    ...(random() < 0.35 && { sandbox: ['allow-scripts', ...some(FLAGS, 0.3, random)].join(' ') }),
    storage: random() < 0.5 ? '' : pick(STORAGES, random),
    lang: pick(LANGUAGES, random),
    attributes: some(ATTRIBUTES, 0.12, random),
  };
}

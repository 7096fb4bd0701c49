/** A system for which `demo/` holds a plugin or module. */
export type System = 'wordpress' | 'drupal';

/**
 * What somebody writes: settings, or for WordPress a text of the page alone. An empty text is how
 * WordPress says "none".
 */
export interface Case {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>> | '';
  readonly content?: string;
}

/** Stands for the hash of the pack, which changes with every version of it: as long as one. */
export const PACK_HASH = `sha384-${'P'.repeat(64)}`;

/** Stands for the hash in `dist/sri.json`, which changes with every build. */
export const HASH = 'sha384-HASH';

/** A pack of the site's own, with the hash of the built-in one, which stands in for it in the tests. */
export const OWN_PACK: Readonly<Record<string, string>> = {
  src: '/dist/packs/back-and-knee.json',
  'pack-integrity': PACK_HASH,
};

/** Each of these would name a pack of another site, or is no proof of what comes. */
export const REFUSED_PACKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'of another site': { ...OWN_PACK, src: 'https://elsewhere.example/pack.json' },
  'of another site, without a scheme': { ...OWN_PACK, src: '//elsewhere.example/pack.json' },
  'of another site, with a backslash': { ...OWN_PACK, src: '/\\elsewhere.example/pack.json' },
  'that is code': { ...OWN_PACK, src: 'javascript:ran=1//.json' },
  'that leads out of the tag': { ...OWN_PACK, src: '/a"><script>ran=1</script>.json' },
  'that is no JSON': { ...OWN_PACK, src: '/packs/wrist.svg' },
  'without a hash': { src: OWN_PACK['src']! },
  'with a hash cut short': { ...OWN_PACK, 'pack-integrity': 'sha384-abc' },
  'without an address': { 'pack-integrity': PACK_HASH },
};

const refusedCases: readonly Case[] = Object.entries(REFUSED_PACKS).map(([name, attributes]) => ({
  name: `pack ${name}`,
  attributes,
}));

/** Each of these would be code or another tag if it came through as written. */
export const HOSTILE: Readonly<Record<string, string>> = {
  region: '"><script>ran=1</script>',
  lang: 'en" onfocus="ran=1" autofocus="',
  theme: "dark' onload='ran=1",
  mode: 'reference\n',
  start: 'question onclick=ran=1',
  medicines: '<b>',
  perspectives: 'biomedical"><img src=x onerror=ran=1>',
  'heading-level': '2 ',
  'emergency-number': 'javascript:ran=1',
  'advice-number': '111"><script>',
  src: '//evil.example/pack.json',
  'share-answers': '1',
  onclick: 'ran=1',
  style: 'position:fixed',
  '"><script>ran=1</script>': 'x',
  '0': '<script>ran=1</script>',
};

/** What is printed for these is what the tests look at. */
export const CASES: Readonly<Record<System, readonly Case[]>> = {
  wordpress: [
    { name: 'bare', attributes: '' },
    {
      name: 'settings',
      attributes: {
        region: 'GB',
        theme: 'light',
        medicines: 'hide',
        'heading-level': '3',
        'advice-number': '0800 111 (2)',
      },
    },
    { name: 'language as the system writes it', attributes: { lang: 'zh_CN' } },
    { name: 'hostile', attributes: HOSTILE, content: 'Call us<script>ran=1</script>' },
    {
      name: 'words',
      attributes: { region: 'GB' },
      content: '<p>In danger? Call <a href="tel:999">999</a>.</p>',
    },
    {
      name: 'link',
      content:
        '<p><a href="/advice" data-triage-widget data-region="GB">Check your back and knees</a></p>',
    },
    { name: 'other page', content: '<p>Opening hours</p>' },
    { name: 'own pack', attributes: OWN_PACK },
    {
      name: 'link to own pack',
      content: `<p><a href="/advice" data-triage-widget data-src="${OWN_PACK['src']}" data-pack-integrity="${PACK_HASH}">Check</a></p>`,
    },
    ...refusedCases,
  ],
  drupal: [
    { name: 'bare', attributes: {} },
    {
      name: 'settings',
      attributes: {
        region: 'GB',
        theme: 'light',
        medicines: 'hide',
        'advice-number': '0800 111 (2)',
      },
    },
    { name: 'hostile', attributes: HOSTILE },
    { name: 'own pack', attributes: OWN_PACK },
    ...refusedCases,
  ],
};

import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Forbids imports in a folder, with the reason. */
const boundary = (folder, ...patterns) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([group, message]) => ({ group, message })) },
    ],
  },
});

const OUTSIDE_ENGINE = [
  ['lit', 'lit/*', 'node:*', '../*'],
  'The engine imports nothing outside itself.',
];
const NO_AUTHORING = [['**/authoring/**'], 'Nothing imports the authoring tools.'];
const ENGINE_INDEX_ONLY = [
  ['**/engine/*', '!**/engine/index.js'],
  'Import the engine through engine/index.js.',
];

/** Parts of the engine that the tools for authors explain, verify and simulate. */
const ENGINE_MODULES = [
  'index',
  'answers',
  'causes',
  'compile-pack',
  'condition',
  'evidence-choice',
  'evidence-model',
  'fit',
  'fold-condition',
  'interview-state',
  'join-pack',
  'levels',
  'load-pack',
  'next-question',
  'posterior',
  'reassuring-answer',
  'truth',
  'urgency',
  'weights',
];

/** Code that the type checker knows, so that rules may ask it. */
const TYPED = ['src/**/*.ts', 'test/**/*.ts'];

/** What turns text into markup. */
const MARKUP =
  'innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|parseHTMLUnsafe|setHTML|setHTMLUnsafe|srcdoc|unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic';

const DOM_AND_WORLD = [
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'Date',
  'Intl',
  'console',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'process',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.build/',
      'reports/',
      'node_modules/',
      '**/*.d.ts',
      'demo/*.css',
      'demo/*.html',
      'test/frameworks/*/',
    ],
  },
  ...tseslint.configs.recommended,
  ...tseslint.configs.recommendedTypeCheckedOnly.map((config) => ({ ...config, files: TYPED })),
  {
    files: TYPED,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: [
                'test',
                'it',
                'describe',
                'suite',
                'before',
                'after',
                'beforeEach',
                'afterEach',
              ],
            },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/method-signature-style': 'error',
    },
  },
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      complexity: ['error', 12],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', 4],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union or an `as const` table.' },
        { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
        ...[
          `Identifier[name=/^(${MARKUP})$/]`,
          `Literal[value=/^(${MARKUP})$/]`,
          `TemplateElement[value.raw=/[.?@]?(${MARKUP}|srcdoc)=/]`,
          'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
        ].map((selector) => ({
          selector,
          message: 'Render with a template: text must never become markup.',
        })),
        {
          selector: 'TemplateElement[value.raw=/\\son\\w+=/]',
          message: 'Handlers are functions: write @event.',
        },
        {
          selector:
            'CallExpression[callee.name=/^set(Timeout|Interval)$/] > :matches(Literal, TemplateLiteral, BinaryExpression).arguments:first-child',
          message: 'Give a function, never text to run.',
        },
        {
          selector: 'Identifier[name="styleMap"]',
          message: 'Not under a strict Content-Security-Policy.',
        },
      ],
      'no-script-url': 'error',
    },
  },
  {
    files: ['src/engine/**/*.ts', 'src/fhir/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...DOM_AND_WORLD.map((name) => ({
          name,
          message: 'This code is pure: no DOM, clock, randomness or network.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'This code is pure.' },
      ],
    },
  },
  boundary('engine', OUTSIDE_ENGINE, NO_AUTHORING),
  boundary('fhir', ENGINE_INDEX_ONLY, NO_AUTHORING, [
    ['lit', 'lit/*', 'node:*', '**/widget/**', '**/i18n/**', '!**/i18n/locale.js', '**/packs/**'],
    'fhir imports the engine, and of i18n what finds the best language.',
  ]),
  boundary(
    'i18n',
    [
      ['lit', 'lit/*', 'node:*', '**/engine/**', '**/widget/**', '**/packs/**'],
      'i18n imports nothing outside itself.',
    ],
    NO_AUTHORING,
  ),
  boundary(
    'widget',
    [
      ['**/engine/*', '!**/engine/index.js', '!**/engine/trusted-pack.js'],
      'Import the engine through engine/index.js, for built-in content through engine/trusted-pack.js.',
    ],
    NO_AUTHORING,
    [['node:*'], 'The widget runs in browsers.'],
  ),
  boundary('dev', ENGINE_INDEX_ONLY, NO_AUTHORING, [['node:*'], 'The panel runs in browsers.']),
  boundary('frame', ENGINE_INDEX_ONLY, NO_AUTHORING, [['node:*'], 'The frame runs in browsers.']),
  boundary('studio', ENGINE_INDEX_ONLY, [['node:*'], 'The studio runs in browsers.']),
  boundary(
    'authoring',
    [
      ['**/engine/*', ...ENGINE_MODULES.map((name) => `!**/engine/${name}.js`)],
      'Import the engine through engine/index.js, or one of the modules that ENGINE_MODULES names.',
    ],
    [
      ['lit', 'lit/*', '**/widget/**', '!**/widget/regions.js'],
      'Authoring runs in Node; of the widget it may ask for the numbers of a country.',
    ],
  ),
  {
    files: ['src/widget/**/*.ts', 'src/studio/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
    },
  },
  {
    // A command writes these from the schema.
    files: ['src/engine/pack-types.ts', 'src/authoring/authored-types.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests read JSON and the windows of pages as they come.
      ...Object.fromEntries(
        ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
          `@typescript-eslint/no-unsafe-${use}`,
          'off',
        ]),
      ),
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);

/** Lint rules: what style and architecture ask for and a machine can see. Formatting is Prettier's, import directions are a test's. */
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import lengths from './scripts/lint/lengths.json' with { type: 'json' };
import noDroppedResult from './scripts/lint/noDroppedResult.js';

const tests = ['**/*.test.ts', 'tests/**/*.ts'];

/** Local-zone getters answer differently on every machine. */
const localTime = {
  selector: 'CallExpression[callee.property.name=/^get(Date|Day|Hours|Minutes|Month|FullYear)$/]',
  message: "These answer in the machine's zone. Use the calendar functions of #domain/basics or Intl with a timeZone."
};
const presentTime = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock arrives in the context: domain has none.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The clock arrives in the context: domain has none.' }
];

/** Faults that ESLint's own rules see and TypeScript does not. */
const faults = Object.fromEntries(
  [
    'for-direction',
    'no-async-promise-executor',
    'no-compare-neg-zero',
    'no-cond-assign',
    'no-constant-binary-expression',
    'no-constant-condition',
    'no-debugger',
    'no-dupe-else-if',
    'no-duplicate-case',
    'no-empty',
    'no-empty-character-class',
    'no-ex-assign',
    'no-fallthrough',
    'no-invalid-regexp',
    'no-loss-of-precision',
    'no-misleading-character-class',
    'no-prototype-builtins',
    'no-self-assign',
    'no-sparse-arrays',
    'no-unmodified-loop-condition',
    'no-unreachable',
    'no-unsafe-finally',
    'no-unsafe-optional-chaining',
    'no-unused-labels',
    'no-useless-catch',
    'no-useless-escape',
    'no-var',
    'prefer-const',
    'require-yield',
    'use-isnan',
    'valid-typeof'
  ].map((rule) => [rule, 'error'])
);

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      '.svelte-check/',
      '.vitest/',
      'node_modules/',
      'data/',
      'test-results/',
      'playwright-report/',
      'drizzle/',
      'docs/',
      'static/'
    ]
  },
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: {
        ...Object.fromEntries(
          ['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'].map(
            (name) => [name, 'readonly']
          )
        )
      }
    },
    rules: {
      ...faults,
      // The full-width space belongs to Chinese text.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true }],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      'max-lines': ['error', { max: lengths.budget.module }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }]
    }
  },
  {
    // TypeScript itself knows undefined names, with types.
    files: ['**/*.ts', '**/*.svelte'],
    rules: { 'no-undef': 'off' }
  },
  {
    // Rules that need types, on every TypeScript module.
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    plugins: { sifang: { rules: { 'no-dropped-result': noDroppedResult } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'sifang/no-dropped-result': 'error'
    }
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Length of a component is counted without its style, by the architecture test.
      'max-lines': 'off',
      // The product is always served from the root of its address; there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      // Props are declared by `let`, assigned by the caller.
      'prefer-const': 'off'
    }
  },
  {
    files: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-navigation-without-resolve': 'off' }
  },
  // The one place where sanitised Markdown becomes markup.
  { files: ['**/MarkdownText.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
  {
    files: ['src/**'],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use crypto: ids and codes must not be guessable.' }
      ],
      'no-restricted-syntax': ['error', localTime],
      'no-console': 'error'
    }
  },
  {
    // Programs that talk to a person at a terminal.
    files: [
      'src/server/main.ts',
      'src/server/demo.ts',
      'src/server/demo/**',
      'src/server/lifetime.ts',
      'src/server/recount.ts',
      'src/server/recover.ts',
      'src/server/scenarios/cli.ts',
      'src/server/storage/{backup,restore}.ts'
    ],
    rules: { 'no-console': 'off' }
  },
  {
    // Decisions are pure: the clock, ids and random values arrive in the context.
    files: ['src/domain/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Random values arrive in the context: domain has none.' },
        { object: 'Date', property: 'now', message: 'The clock arrives in the context: domain has none.' }
      ],
      'no-restricted-syntax': ['error', localTime, ...presentTime],
      'no-restricted-globals': [
        'error',
        'process',
        'performance',
        'crypto',
        'fetch',
        'setTimeout',
        'setInterval',
        'localStorage',
        'window',
        'document'
      ]
    }
  },
  {
    // A describe block is one function; test files have a budget of their own.
    files: tests,
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: lengths.budget.test }] }
  },
  { files: ['playwright.config.ts', 'tests/browser/**/*.ts'], rules: { 'no-empty-pattern': 'off' } },
  { files: ['no-file', ...Object.keys(lengths.exceptions)], rules: { 'max-lines': 'off' } }
);

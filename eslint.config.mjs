import tseslint from 'typescript-eslint';

/** Packages that core may import, each in exactly one file, behind our own types. */
const ONLY_IN = {
  'wink-nlp': 'server/src/core/prose/tagger.ts',
  'wink-eng-lite-web-model': 'server/src/core/prose/tagger.ts',
  'approx-string-match': 'server/src/core/ledger/near-text.ts',
};
const layer = (allowed, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!\\.|${allowed})`, message }] }],
});

export default tseslint.config(
  {
    ignores: [
      'out/**',
      '**/node_modules/**',
      '.vscode-test*/**',
      'bench/**',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // with noUncheckedIndexedAccess, an index that a loop proves needs it
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    rules: {
      ...layer('#language/|#core/', 'Core is pure: only core and its word lists.'),
      'no-console': 'error',
      'no-restricted-globals': ['error', 'Date', 'performance', 'fetch', 'setTimeout', 'process'],
    },
  },
  ...Object.entries(ONLY_IN).map(([, file]) => ({
    files: [file],
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/unbound-method': 'off' },
  })),
  { files: ['server/src/core/dates/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['server/src/lsp/**/*.ts'],
    rules: layer(
      '#core/|#lsp/|vscode-languageserver|picomatch|jsonc-parser',
      'The LSP layer knows core and LSP, not where it runs.',
    ),
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
);

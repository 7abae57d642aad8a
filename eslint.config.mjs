import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Who may import whom. One entry a layer: what it may reach inside src/; everything else there is refused. */
const LAYERS = {
  './src/core': ['./core'],
  './src/app': ['./app', './core'],
  './src/catalogues': ['./catalogues', './core/catalogue', './core/ledger', './core/model'],
  './src/hosts/excel': ['./hosts/excel', './app/ports', './core/model', './core/sheet'],
  './src/hosts/xlsx': ['./hosts/xlsx', './app/ports', './core/model', './core/sheet'],
  './src/taskpane': ['./taskpane', './app', './core'],
  './src/workbench': ['./workbench', './core'],
};

const zones = Object.entries(LAYERS).map(([target, except]) => ({
  target,
  from: './src',
  except,
  message: `${target.slice(2)} may import only ${except.map((path) => `src/${path.slice(2)}`).join(', ')}.`,
}));
zones.push({
  target: ['./src/core', './src/app', './src/hosts', './src/taskpane', './src/workbench', './src/cli', './src/entries'],
  from: './seeds',
  except: [],
  message: 'Only src/catalogues imports seeds/.',
});

export default tseslint.config(
  { ignores: ['**/*.generated.*', 'dist/**', 'node_modules/**', 'coverage/**', '.cache/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      // Text from a file never becomes HTML. The one parser of HTML makes an inert document and takes only its text.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)$/], MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/], MemberExpression[object.name='document'][property.name=/^write(ln)?$/], JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/], Property[key.name='dangerouslySetInnerHTML'], NewExpression[callee.name='DOMParser']",
          message: 'Text is never put into the page as HTML.',
        },
      ],
      // A full-width space is how Chinese text sets columns apart.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
    },
  },
  {
    // The core is pure: no host, DOM, clock or I/O; its only packages are exact decimals and a parser library.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/)(?!decimal\\.js-light$)',
              message: 'src/core imports only itself and the decimal library.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'Date',
        'window',
        'document',
        'process',
        'fetch',
        'setTimeout',
        'console',
        'performance',
        'crypto',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/no-empty-load': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.configs.recommended.rules },
  },
  { files: ['src/cli/**', 'scripts/**', 'test/**', 'bench/**', 'webpack.config.js'], rules: { 'no-console': 'off' } },
  {
    files: ['scripts/**/*.{mjs,cjs}', '*.cjs', '*.mjs', 'webpack.config.js'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const rawIpc = {
  paths: [
    {
      name: 'electron',
      importNames: ['ipcMain', 'ipcRenderer'],
      message: 'Only the router and the preload speak IPC.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['out', 'dist', 'demo', 'node_modules', '.dependency-cruiser.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
      globals: globals.node,
    },
    rules: {
      'no-restricted-imports': ['error', rawIpc],
      // Numbers in texts are what they are for; everything else stays an error.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A cast where the compiler cannot see what the code just checked is stated, not hidden.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/main/cli.ts'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: [
      'src/main/ipc/router.ts',
      'src/main/shell/**',
      'src/main/index.ts',
      'src/preload/**',
      'scripts/stand-in/**',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': hooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...hooks.configs.recommended.rules,
      // Class names of CSS modules are untyped (environment.d.ts says why); they are assigned all over.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // The virtual list is not memoised by the React compiler, which this project does not use.
      'react-hooks/incompatible-library': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);

import tseslint from 'typescript-eslint';
import local from './eslint/no-sentence.js';

/** A list or an object that is spread where it stands says nothing that its members do not say by themselves. */
const IDLE_SPREAD = {
  selector:
    'ObjectExpression > SpreadElement > ObjectExpression, ArrayExpression > SpreadElement > ArrayExpression',
  message: 'Write the members themselves, a line each where they need it.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'src/generated/', 'src/types/', 'coverage/', 'out/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', IDLE_SPREAD],
      eqeqeq: 'error',
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', { name: 'eval', message: 'No code from strings.' }],
      'no-restricted-properties': [
        'error',
        {
          object: 'Object',
          property: 'assign',
          message: 'Spread instead: assign follows __proto__ keys of a vendor file.',
        },
        { object: 'process', property: 'exit', message: 'Give an exit code back; only main sets it.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-misused-spread': 'off',
      // The compiler says so, too: of names that nobody uses, of enums, which there are none of, and of classes by their #fields.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.cjs'],
    rules: {
      'no-restricted-syntax': [
        'error',
        IDLE_SPREAD,
        {
          selector: "CallExpression[callee.name=/^mkdir(Sync)?$/] Property[key.name='recursive']",
          message:
            'It never ends where the system denies a folder that is there, as in /proc: use makeFolder.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/build/**',
      'src/locale/**',
      '**/*.test.ts',
      // The words of others that are recognised in what they send.
      'src/exchange/choice.ts',
      'src/exchange/documents.ts',
      // Titles of texts that are cited.
      'src/rules/case/final/rules.ts',
      // Names of styles.
      'src/render/docx/styles.ts',
    ],
    plugins: { local },
    rules: { 'local/no-sentence': 'error' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'no-console': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['src/rules/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'The middle is pure.' }],
      'no-restricted-syntax': [
        'error',
        IDLE_SPREAD,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Today is asked for in one place, the command line.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'No randomness without a seed.',
        },
      ],
    },
  },
);

import { readFileSync } from 'node:fs'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** The same list that tests/conformance/floors.test.ts holds: a part of src imports from its own floor and below. */
const FLOORS = JSON.parse(readFileSync(new URL('tests/conformance/floors.json', import.meta.url), 'utf8'))
const APART = ['resolvers', 'subscriptions', 'jobs']

const pathsOf = (part) => [`./src/${part}`, `./src/${part}.ts`]

const zones = FLOORS.flatMap((floor, level) => {
  const above = FLOORS.slice(level + 1).flat()
  return floor.map((part) => ({
    target: pathsOf(part),
    from: [...above, ...APART.filter((other) => APART.includes(part) && other !== part)].flatMap(pathsOf),
    message: 'Imports go downward only: see tests/conformance/floors.json.',
  }))
}).filter((zone) => zone.from.length > 0)

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.polyphony/', '**/graphql/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Rows of pg are any until they are given a type, and reading them is most of what the code does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Interfaces of libraries ask for promises of what needs no waiting, and objects here close over what they need.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // type-graphql's own types ask for it.
      '@typescript-eslint/no-unsafe-function-type': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs'], extensionAlias: { '.js': ['.ts', '.js'] } })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Jest's matchers are added to its own namespace.
      '@typescript-eslint/no-namespace': 'off',
    },
  },
)

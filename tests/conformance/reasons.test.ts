import { REASONS } from '../../src/errors/reasons.js'
import { sourceFiles } from '../support/source-files.js'

const reasons = Object.keys(REASONS)
const code = sourceFiles('.ts', '.sql').filter((file) => file.path.startsWith('src/') && file.path !== 'src/errors/reasons.ts')
const tests = sourceFiles('.test.ts').filter((file) => !file.path.startsWith('tests/conformance/'))

/** The words in quotes, as code and tests name a reason. */
const quoted = (files: { text: string }[]): Set<string> =>
  new Set(files.flatMap((file) => [...file.text.matchAll(/['"`]([A-Z][A-Z_]+)['"`]/g)].map((match) => match[1]!)))

test('every reason is given by some rule', () => {
  const given = quoted(code)
  expect(reasons.filter((reason) => !given.has(reason))).toEqual([])
})

test('every reason is met in some test', () => {
  const met = quoted(tests)
  expect(reasons.filter((reason) => !met.has(reason))).toEqual([])
})

test('every reason a SQL rule gives is on the list', () => {
  const given = code.flatMap((file) => [...file.text.matchAll(/\bfail(?:_with)?\('([^']+)'/g)].map((match) => `${match[1]} in ${file.path}`))
  expect(given.filter((line) => !reasons.includes(line.split(' ')[0]!))).toEqual([])
  expect(given.length).toBeGreaterThan(10)
})

test('every reason is described in a whole sentence', () => {
  expect(Object.entries(REASONS).filter(([, [, description]]) => !/^[A-Z`][\s\S]*[.]$/.test(description)).map(([reason]) => reason)).toEqual([])
})

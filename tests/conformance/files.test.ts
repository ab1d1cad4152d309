import path from 'node:path'
import { describedSchema } from '../../src/schema.js'
import { sourceFiles } from '../support/source-files.js'

const LONGEST = 200
/** Names that say nothing of what is inside. */
const VAGUE = /^(utils?|helpers?|common|manager|misc|shared|index)(\.|$)/

const files = sourceFiles('.ts', '.mjs', '.sql')
const named = (wrong: { path: string }[]): string[] => wrong.map((file) => file.path)
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

test(`no file is longer than ${LONGEST} lines`, () => {
  expect(named(files.filter((file) => file.text.trimEnd().split('\n').length > LONGEST))).toEqual([])
  expect(files.length).toBeGreaterThan(100)
})

test('no file has a vague name', () => {
  expect(named(files.filter((file) => VAGUE.test(path.basename(file.path))))).toEqual([])
})

test('files are named in kebab case', () => {
  const migrations = /^Migration\d{14}_[a-z_]+\.ts$/
  expect(named(files.filter((file) => !migrations.test(path.basename(file.path)) && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(path.basename(file.path))))).toEqual([])
})

test('nothing is put off in a comment', () => {
  expect(named(files.filter((file) => /(?:\/\/|--|\*)\s*(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/.test(file.text)))).toEqual([])
})

test('no file only passes on what other files export', () => {
  const barrels = files.filter((file) => file.path.endsWith('.ts') && file.text.split('\n').filter((line) => line.trim()).every((line) => /^export (\*|\{.*\}) from /.test(line)))
  expect(named(barrels)).toEqual([])
})

test('no test is skipped, and none runs alone', () => {
  const tests = files.filter((file) => file.path.endsWith('.test.ts'))
  expect(named(tests.filter((file) => /\b(?:test|it|describe)\.(?:skip|only|todo|failing)\b|\b(?:xit|xtest|fit)\(/.test(file.text)))).toEqual([])
})

test('every mutation has a file of its own name', () => {
  const stems = new Set(files.filter((file) => file.path.startsWith('src/resolvers/')).map((file) => path.basename(file.path, '.ts')))
  expect(Object.keys(describedSchema().getMutationType()!.getFields()).filter((name) => !stems.has(kebab(name)))).toEqual([])
})

test('every root field is called in some test', () => {
  const tests = files.filter((file) => file.path.startsWith('tests/') && !file.path.startsWith('tests/conformance/')).map((file) => file.text).join('\n')
  const schema = describedSchema()
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}))
  // A field of no arguments that is a plain value stands alone in its document.
  expect(roots.filter((name) => !new RegExp(`\\b${name}\\b\\s*[({]|'\\{ ${name} \\}'`).test(tests))).toEqual([])
})

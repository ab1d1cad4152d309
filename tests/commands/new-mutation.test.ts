import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse as parseTypeScript } from '@swc/core'
import { newMutation } from '../../src/commands/scaffold/new-mutation.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()
const root = mkdtempSync(path.join(tmpdir(), 'polyphony-new-'))
const FILES = ['src/resolvers/catalogue/archive-track.ts', 'src/sql/catalogue/archive-track.fn.sql', 'tests/catalogue/archive-track.test.ts']
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const made = (): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => path.extname(file) !== '').sort()

let told: string[]
beforeAll(() => {
  told = newMutation(root, 'catalogue', 'archive-track')
})
afterAll(() => rmSync(root, { recursive: true }))

test('a new mutation is a rule, a resolver and a test of one stem', () => {
  expect(made()).toEqual(FILES)
  expect(told.filter((line) => line.startsWith('made ')).map((line) => line.slice('made '.length)).sort()).toEqual(FILES)
})

test('it tells every list the mutation has to be added to', () => {
  expect(told.join('\n')).toMatch(/ArchiveTrackResolver to src\/resolvers\/resolvers\.ts[\s\S]*archiveTrack[\s\S]*src\/permissions\/[\s\S]*schema:emit/)
})

test('its TypeScript is whole', async () => {
  for (const file of FILES.filter((each) => each.endsWith('.ts'))) {
    expect((await parseTypeScript(read(file), { syntax: 'typescript', decorators: true })).body.length).toBeGreaterThan(2)
  }
})

test('its resolver imports from below only', () => {
  const imports = [...read(FILES[0]!).matchAll(/from '(\.[^']+)'/g)].map((match) => match[1])
  expect(imports).toEqual(['../../context.js'])
})

test('its rule may be called by requests alone, refuses visitors, and does nothing until it is written', async () => {
  await api.sql(read(FILES[1]!))
  const ana = await make.person(api)
  const call = 'select archive_track($1)'
  await expect(api.sqlAs('polyphony_viewer', null, call, [ana.userId])).rejects.toThrow('SIGN_IN_REQUIRED')
  await expect(api.sqlAs('polyphony_viewer', ana, call, [ana.userId])).rejects.toThrow('archive_track is not written')
  await expect(api.sqlAs('polyphony_system', null, call, [ana.userId])).rejects.toThrow('permission denied')
})

test('its rule\'s comment is the first line of its file', async () => {
  const [row] = await api.sql("select obj_description('archive_track(uuid)'::regprocedure) as comment")
  expect(`-- ${String(row?.comment)}`).toBe(read(FILES[1]!).split('\n')[0])
})

test('files that are there are never written over', () => {
  const before = FILES.map(read)
  expect(() => newMutation(root, 'catalogue', 'archive-track')).toThrow(/^There already is src\/sql/)
  expect(FILES.map(read)).toEqual(before)
})

test.each([['catalogue', 'like'], ['catalogue', 'archiveTrack'], ['catalogue', '../archive-track'], ['../up', 'archive-track'], ['', 'archive-track']])(
  'the names %j and %j are refused and nothing is made',
  (domain, stem) => {
    expect(() => newMutation(root, domain, stem)).toThrow(expect.objectContaining({ name: 'StartupError' }))
    expect(made()).toEqual(FILES)
  },
)

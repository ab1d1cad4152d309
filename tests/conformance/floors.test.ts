import { readFileSync } from 'node:fs'
import path from 'node:path'
import { importsOf, sourceFiles } from '../support/source-files.js'

/** From the ground up: a folder or file of src may import from its own floor and from those below. */
const FLOORS = JSON.parse(readFileSync(path.join(import.meta.dirname, 'floors.json'), 'utf8')) as string[][]
/** These stand side by side and never know of each other. */
const APART = ['resolvers', 'subscriptions', 'jobs']
/** The lists that name every resolver, subscription and job are over all domains. */
const LISTS = ['src/resolvers/resolvers.ts', 'src/subscriptions/subscriptions.ts', 'src/jobs/jobs.ts']

/** The second hands all of it to the first, with its role set. */
const READERS = ['src/config.ts', 'src/commands/worker.ts']

const files = sourceFiles('.ts').filter((file) => file.path.startsWith('src/'))
const edges = files.flatMap((file) => importsOf(file).filter((to) => to.startsWith('src/')).map((to) => ({ from: file.path, to })))

/** `src/db/door.ts` → `db`, `src/context.ts` → `context`. */
const partOf = (file: string): string => file.split('/')[1]!.replace(/\.ts$/, '')
/** `src/resolvers/catalogue/track.ts` → `catalogue`. */
const domainOf = (file: string): string | undefined => file.split('/').at(2)
const floorOf = (file: string): number => FLOORS.findIndex((floor) => floor.includes(partOf(file)))
const shown = (wrong: typeof edges): string[] => wrong.map(({ from, to }) => `${from} → ${to}`)

test('every folder of src stands on a floor', () => {
  expect([...new Set(files.filter((file) => floorOf(file.path) === -1).map((file) => partOf(file.path)))]).toEqual([])
})

test('every import goes to a file that exists', () => {
  const known = new Set(sourceFiles('.ts').map((file) => file.path))
  expect(shown(edges.filter(({ to }) => !known.has(to)))).toEqual([])
  expect(edges.length).toBeGreaterThan(200)
})

test('imports go downward only', () => {
  expect(shown(edges.filter(({ from, to }) => floorOf(to) > floorOf(from)))).toEqual([])
})

test('resolvers, subscriptions and jobs never import each other', () => {
  const sideways = edges.filter(({ from, to }) => APART.includes(partOf(from)) && APART.includes(partOf(to)) && partOf(from) !== partOf(to))
  expect(shown(sideways)).toEqual([])
})

test('the resolvers, subscriptions and jobs of a domain never import those of another', () => {
  const across = edges.filter(
    ({ from, to }) => APART.includes(partOf(from)) && partOf(from) === partOf(to) && !LISTS.includes(from) && to.split('/').length > 3 && domainOf(from) !== domainOf(to),
  )
  expect(shown(across)).toEqual([])
})

test('only the configuration reads the environment', () => {
  const readers = files.filter((file) => /process\.env\b/.test(file.text.replaceAll('`process.env`', '')) && !READERS.includes(file.path))
  expect(readers.map((file) => file.path)).toEqual([])
})

test('nothing of src imports a test, a bench or an example', () => {
  const outward = files.flatMap((file) => importsOf(file).filter((to) => !to.startsWith('src/')).map((to) => ({ from: file.path, to })))
  expect(shown(outward.filter(({ to }) => to !== 'mikro-orm.config.ts'))).toEqual([])
})

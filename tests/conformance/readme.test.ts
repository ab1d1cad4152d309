import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, validate } from 'graphql'
import { seedDemo } from '../../src/demo/seed-demo.js'
import { readKeyring } from '../../src/encryption/read-keyring.js'
import { PROJECT_ROOT } from '../../src/project-root.js'
import { describedSchema } from '../../src/schema.js'
import { startApi } from '../support/api.js'

const api = startApi()
const readme = readFileSync(path.join(PROJECT_ROOT, 'README.md'), 'utf8')

/** Each GraphQL block, and the JSON block that directly follows it, if one does. */
const EXAMPLES = [...readme.matchAll(/```graphql\n([\s\S]*?)```(?:\n\n```json\n([\s\S]*?)```)?/g)].map(([, query, answer]) => ({ query: query!, answer }))
const ANSWERED = EXAMPLES.filter(({ answer }) => answer !== undefined)

/** The request id is different each time, and so the README leaves it out. */
const withoutRequestIds = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value: unknown) => (key === 'requestId' ? undefined : value))

beforeAll(async () => {
  expect(await seedDemo(api.database.urls.owner, readKeyring(api.config))).toBe(true)
})

test('the README has examples with answers', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(6)
  expect(ANSWERED.length).toBeGreaterThanOrEqual(4)
})

test.each(EXAMPLES)('this example fits the schema: $query', ({ query }) => {
  expect(validate(describedSchema(), parse(query))).toEqual([])
})

test.each(ANSWERED)('this example is answered as the README says: $query', async ({ query, answer }) => {
  const { data, errors } = await api.visitor.run(query)
  expect(withoutRequestIds({ data, errors })).toEqual(JSON.parse(answer!))
})

test('the demo account signs in as the README says', async () => {
  const { query } = EXAMPLES.find((example) => example.query.includes('signIn('))!
  expect(await api.visitor.run(query)).toSucceed()
})

test('every command the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/`(?:npm run )?([a-z]+(?::[a-z]+)?)`|npm run ([a-z:-]+)/g)].map(([, bare, run]) => run ?? bare!)
  const missing = named.filter((name) => readme.includes(`npm run ${name}`) && !scripts[name])
  expect(missing).toEqual([])
})

test('every file the README links to exists', () => {
  for (const [, file] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(() => readFileSync(path.join(PROJECT_ROOT, file!))).not.toThrow()
})

test('the README has the table of settings that the operator\'s page has', () => {
  const operating = readFileSync(path.join(PROJECT_ROOT, 'docs/operating.md'), 'utf8')
  const [table] = /\| Setting \|[\s\S]*?\n(?!\|)/.exec(operating)!
  expect(readme).toContain(table.trimEnd())
})

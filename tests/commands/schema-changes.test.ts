import { schemaChanges } from '../../src/commands/schema-changes.js'

const BEFORE = 'type Query { track(id: ID!): String tracks: [String!]! } enum Sort { NEWEST TITLE }'

test('what stops an operation that worked is a breaking change', () => {
  const { breaking } = schemaChanges(BEFORE, 'type Query { track(id: ID!, locale: String!): String } enum Sort { NEWEST }')
  expect(breaking.join('\n')).toMatch(/tracks was removed/)
  expect(breaking.join('\n')).toMatch(/TITLE was removed/)
  expect(breaking.join('\n')).toMatch(/locale/)
  expect(breaking).toHaveLength(3)
})

test('a new value of an enum is worth a look and breaks nobody', () => {
  const { breaking, dangerous } = schemaChanges(BEFORE, BEFORE.replace('TITLE', 'TITLE POPULARITY'))
  expect(breaking).toEqual([])
  expect(dangerous).toHaveLength(1)
})

test('a new field and a new optional argument are no news', () => {
  const after = BEFORE.replace('id: ID!', 'id: ID!, locale: String').replace('tracks:', 'artist: String tracks:')
  expect(schemaChanges(BEFORE, after).breaking).toEqual([])
})

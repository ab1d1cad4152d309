import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make } from '../support/make.js'

const api = startApi()

const AVAILABLE = graphql(`
  query IsHandleAvailable($handle: String!) {
    isHandleAvailable(handle: $handle)
  }
`)
const answer = async (handle: string, who = api.visitor) => (await who.run(AVAILABLE, { handle })).data?.isHandleAvailable

test('a handle somebody has is not available, in any spelling, but to themselves', async () => {
  const ana = await make.person(api, { handle: 'ana_lima' })
  expect(await answer('Ana_Lima')).toBe(false)
  expect(await answer('ana_lima2')).toBe(true)
  expect(await answer('ANA_LIMA', api.as(ana))).toBe(true)
})

test.each(['admin', 'Root', 'ab', '.ana', 'ana.', 'a..na', 'a b', '', 'аdmin', '\u202Eana', 'x'.repeat(31), 'ana\n'])('%j is not available', async (handle) => {
  expect(await answer(handle)).toBe(false)
})

import { REASONS } from '../../src/errors/reasons.js'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'

const api = startApi()

const ERROR_REASONS = graphql(`
  query ErrorReasons {
    errorReasons {
      reason
      code
      description
    }
  }
`)

test('every reason is listed with its code and what it means', async () => {
  const reply = await api.visitor.run(ERROR_REASONS)
  expect(reply).toSucceed()
  const listed = reply.data!.errorReasons.map(({ reason, code, description }) => [reason, [code, description]])
  expect(Object.fromEntries(listed)).toEqual(REASONS)
})

test('the list may be kept by anybody for an hour', async () => {
  const answer = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ errorReasons { reason } }')}`, {
    headers: { 'apollo-require-preflight': 'true' },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toContain('max-age=3600')
})

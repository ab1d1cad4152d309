import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { newcomer, SIGN_IN, SIGN_UP, VIEWER } from './account.js'

const api = startApi({ SIGN_UP_ATTEMPTS_PER_HOUR: '1000' })

const END_SESSION = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      id
      isCurrent
    }
  }
`)

async function person() {
  const input = newcomer()
  const { sessionId, accessToken } = (await api.visitor.run(SIGN_UP, { input })).data!.signUp
  return { ...input, sessionId, accessToken: accessToken! }
}

test('a session is ended from another one', async () => {
  const ana = await person()
  const other = (await api.visitor.run(SIGN_IN, { input: { email: ana.email, password: ana.password } })).data!.signIn
  const reply = await api.as(ana).run(END_SESSION, { input: { id: other.sessionId } })
  expect(reply.data?.endSession).toEqual({ id: other.sessionId, isCurrent: false })
  expect(await api.as({ accessToken: other.accessToken! }).run(VIEWER)).toFailWith('SESSION_ENDED')
  expect(await api.as(ana).run(END_SESSION, { input: { id: other.sessionId } })).toFailWith('SESSION_NOT_FOUND')
})

test("somebody else's session is not there", async () => {
  const [ana, stranger] = [await person(), await person()]
  expect(await api.as(stranger).run(END_SESSION, { input: { id: ana.sessionId } })).toFailWith('SESSION_NOT_FOUND')
  expect(await api.as(ana).run(VIEWER)).toSucceed()
})

test.each([randomUUID(), randomUUID().toUpperCase()])('the session %s does not exist', async (id) => {
  expect(await api.as(await person()).run(END_SESSION, { input: { id } })).toFailWith('SESSION_NOT_FOUND')
})

import type { AddressInfo } from 'node:net'
import { startApi } from '../support/api.js'
import { newcomer, post } from './account.js'

const api = startApi({ PUBLIC_URL: 'https://music.example' })

test('behind TLS the cookies are for TLS alone', async () => {
  const input = { ...newcomer(), transport: 'COOKIE' }
  const { port } = api.app.http.server.address() as AddressInfo
  const reply = await post(`http://127.0.0.1:${port}`, 'mutation ($input: SignUpInput!) { signUp(input: $input) { sessionId } }', { variables: { input } })
  expect(reply.body.errors).toBeUndefined()
  for (const cookie of reply.headers.getSetCookie()) expect(cookie).toContain('; Secure')
  expect(reply.headers.getSetCookie()).toHaveLength(2)
})

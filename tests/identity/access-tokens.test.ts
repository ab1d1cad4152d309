import { generateKeyPairSync } from 'node:crypto'
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, exportSPKI, importJWK, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { newcomer, post, SIGN_UP, VIEWER } from './account.js'

const api = startApi()

const asSent = (authorization: string) => post(api.url, '{ viewer { email } }', { headers: { authorization } })
const refused = async (authorization: string) => {
  const { status, body } = await asSent(authorization)
  expect(status).toBe(401)
  expect(body.errors?.map((error) => error.extensions.reason)).toEqual(['INVALID_TOKEN'])
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const signed = (claims: JWTPayload, key: Parameters<SignJWT['sign']>[0], alg = 'ES256') => new SignJWT(claims).setProtectedHeader({ alg }).sign(key)

test('the token names account, role, session and one factor, and verifies with the published key', async () => {
  const reply = await api.visitor.run(SIGN_UP, { input: newcomer() })
  const { accessToken, sessionId, user } = reply.data!.signUp
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', api.url))
  const { payload, protectedHeader } = await jwtVerify(accessToken!, keys, { issuer: 'polyphony', audience: 'polyphony' })
  expect(payload).toMatchObject({ sub: user!.id, role: 'listener', session_id: sessionId, aal: 'aal1' })
  expect(payload.exp! - payload.iat!).toBe(900)
  expect(protectedHeader.alg).toBe('ES256')
})

test('the published key set holds no private part', async () => {
  const response = await fetch(`${api.url}/.well-known/jwks.json`)
  const { keys } = (await response.json()) as { keys: Record<string, string>[] }
  expect(Object.keys(keys[0]!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  expect(response.headers.get('cache-control')).toContain('max-age')
})

test('tokens that are forged, altered or meant for others are refused', async () => {
  const ana = await make.person(api)
  const claims = decodeJwt(ana.accessToken)
  const [header, payload, signature] = ana.accessToken.split('.') as [string, string, string]
  const jwks = (await (await fetch(`${api.url}/.well-known/jwks.json`)).json()) as { keys: [Parameters<typeof importJWK>[0]] }
  const publicKeyAsSecret = Buffer.from(await exportSPKI((await importJWK(jwks.keys[0], 'ES256')) as never))

  await refused(`Bearer ${encoded({ alg: 'none' })}.${payload}.`)
  await refused(`Bearer ${encoded({ alg: 'none' })}.${payload}.${signature}`)
  await refused(`Bearer ${await signed(claims, foreignKey)}`)
  await refused(`Bearer ${await signed(claims, publicKeyAsSecret, 'HS256')}`)
  await refused(`Bearer ${header}.${encoded({ ...claims, role: 'admin' })}.${signature}`)
  await refused(`Bearer ${header}.${payload}.${signature.slice(0, -4)}AAAA`)
  await refused(`Bearer ${'x'.repeat(5000)}`)
  await refused('Bearer a.b.c')
  await refused('Basic YW5hOnNlY3JldA==')
  await refused('Bearer')
  expect((await asSent(`Bearer ${ana.accessToken}`)).body.errors).toBeUndefined()
  expect(decodeProtectedHeader(ana.accessToken).alg).toBe('ES256')
})

test('a token of an ended session is refused at once', async () => {
  const ana = await make.person(api)
  expect(await api.as(ana).run(VIEWER)).toSucceed()
  await api.sql("update user_sessions set ended_at = now(), end_reason = 'SIGNED_OUT' where id = $1", [ana.sessionId])
  expect(await api.as(ana).run(VIEWER)).toFailWith('SESSION_ENDED')
})

import { jest } from '@jest/globals'
import { COMMANDS } from '../../src/gateways/rate-limits/redis-counters.js'
import type { Api } from './api.js'
import { make, type Person } from './make.js'
import { until } from './until.js'

/** A call of this account at this process, and how many it has left. */
export async function call({ url }: { url: string }, { accessToken }: Pick<Person, 'accessToken'>): Promise<{ status: number; remaining: number }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` }
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' })
  return { status: answer.status, remaining: Number(answer.headers.get('ratelimit-remaining')) }
}

/** Before processes are started: however slow Redis is on a busy machine, no process counts for itself meanwhile. */
export const neverPassOver = (): void => void jest.replaceProperty(COMMANDS, 'commandTimeout', 60_000)

/** Resolves once these processes have their connection to Redis and count together. */
export async function countTogether(api: Api, [one, other]: { url: string }[]): Promise<void> {
  await until('one count for both processes', async () => {
    const person = await make.person(api)
    const { remaining } = await call(one!, person)
    return (await call(other!, person)).remaining === remaining - 1
  })
}

import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { newcomer, SIGN_IN, SIGN_UP, VIEWER } from './account.js'

const api = startApi({ SIGN_UP_ATTEMPTS_PER_HOUR: '1000' })

const TRAIL = graphql(`
  query Trail($first: Int, $after: Cursor, $last: Int, $before: Cursor) {
    viewer {
      sessions(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          isCurrent
          ip
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`)
const EVENTS = graphql(`
  query Events($first: Int, $after: Cursor) {
    viewer {
      securityEvents(first: $first, after: $after) {
        edges {
          cursor
          node {
            kind
            sessionId
          }
        }
      }
    }
  }
`)

async function person(sessions: number) {
  const input = newcomer()
  const { accessToken, sessionId } = (await api.visitor.run(SIGN_UP, { input })).data!.signUp
  const ids = [sessionId]
  for (let n = 1; n < sessions; n += 1) {
    ids.unshift((await api.visitor.run(SIGN_IN, { input: { email: input.email, password: input.password } })).data!.signIn.sessionId)
  }
  return { ...input, accessToken: accessToken!, sessionId, ids }
}

test('a visitor is nobody', async () => {
  expect((await api.visitor.run(VIEWER)).data).toEqual({ viewer: null })
})

test('sessions page both ways without gap or repeat, the newest first', async () => {
  const ana = await person(5)
  const page = async (args: object) => (await api.as(ana).run(TRAIL, args)).data!.viewer!.sessions
  const first = await page({ first: 2 })
  const second = await page({ first: 2, after: first.pageInfo.endCursor })
  const third = await page({ first: 2, after: second.pageInfo.endCursor })
  expect([first, second, third].flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual(ana.ids)
  expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false])
  const back = await page({ last: 2, before: third.pageInfo.startCursor })
  expect(back.nodes).toEqual(second.nodes)
  expect(third.nodes).toEqual([expect.objectContaining({ id: ana.sessionId, isCurrent: true })])
  expect(await api.as(ana).run(TRAIL, { first: 101 })).toFailWith('INVALID_PAGE')
})

test('an ended session is not listed', async () => {
  const ana = await person(2)
  await api.sql("update user_sessions set ended_at = now(), end_reason = 'SIGNED_OUT' where id = $1", [ana.ids[0]])
  expect((await api.as(ana).run(TRAIL, {})).data!.viewer!.sessions.nodes.map(({ id }) => id)).toEqual([ana.sessionId])
})

test('the trail shows what happened, and only to its owner', async () => {
  const [ana, ben] = [await person(2), await person(1)]
  const reply = await api.as(ana).run(EVENTS, {})
  expect(reply.data!.viewer!.securityEvents.edges.map(({ node }) => node.kind)).toEqual(['SIGNED_IN', 'SIGNED_UP'])
  const [edge] = reply.data!.viewer!.securityEvents.edges
  expect(await api.as(ben).run(EVENTS, { after: edge!.cursor })).toFailWith('INVALID_CURSOR')
  expect(await api.as(ana).run(TRAIL, { after: edge!.cursor })).toFailWith('INVALID_CURSOR')
})

import { startApi } from '../support/api.js'
import { graphql } from '../support/graphql/index.js'
import { make, type Person } from '../support/make.js'
import { relationsOf } from './relations.js'

const api = startApi()
const { block, unblock } = relationsOf(api)

const BLOCKED = graphql(`
  query BlockedUsers($first: Int, $after: Cursor) {
    viewer {
      blockedUsers(first: $first, after: $after) {
        totalCount
        nodes {
          userId
          handle
          displayName
          blockedAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)
const page = async (who: Person, variables: object = {}) => (await api.as(who).run(BLOCKED, variables)).data!.viewer!.blockedUsers

test('whom one blocks comes newest first, with a name to know them by, and is gone when unblocked', async () => {
  const [ana, ...others] = [await make.person(api), await make.person(api), await make.person(api), await make.person(api)]
  for (const other of others) await block(ana, other)
  const first = await page(ana, { first: 2 })
  expect(first).toMatchObject({ totalCount: 3, nodes: [{ handle: others[2].handle }, { handle: others[1].handle, displayName: others[1].handle }], pageInfo: { hasNextPage: true } })
  const second = await page(ana, { first: 2, after: first.pageInfo.endCursor })
  expect(second).toMatchObject({ totalCount: 3, nodes: [{ userId: others[0].userId }], pageInfo: { hasNextPage: false } })
  await unblock(ana, others[1])
  expect((await page(ana)).nodes.map(({ handle }) => handle)).toEqual([others[2].handle, others[0].handle])
  expect(await page(others[0])).toMatchObject({ totalCount: 0, nodes: [] })
})

test('whose account is disabled has no name, and can still be unblocked', async () => {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  await block(ana, ben)
  await api.sql('with account as (update users set disabled_at = now() where id = $1) update profiles set is_hidden = true where user_id = $1', [ben.userId])
  expect(await page(ana)).toMatchObject({ totalCount: 1, nodes: [{ userId: ben.userId, handle: null, displayName: null }] })
  await unblock(ana, ben)
  expect(await page(ana)).toMatchObject({ totalCount: 0, nodes: [] })
})

import { graphql } from '../support/graphql/index.js'
import type { Api } from '../support/api.js'
import type { Person } from '../support/make.js'

const FOLLOW = graphql(`
  mutation FollowUser($input: FollowUserInput!) {
    followUser(input: $input) {
      id
      handle
      viewerFollows
    }
  }
`)
const UNFOLLOW = graphql(`
  mutation UnfollowUser($input: UnfollowUserInput!) {
    unfollowUser(input: $input) {
      id
      viewerFollows
    }
  }
`)
const BLOCK = graphql(`
  mutation BlockUser($input: BlockUserInput!) {
    blockUser(input: $input) {
      userId
      blockedAt
    }
  }
`)
const UNBLOCK = graphql(`
  mutation UnblockUser($input: UnblockUserInput!) {
    unblockUser(input: $input) {
      id
      viewerFollows
    }
  }
`)
const SET = graphql(`
  mutation UpdateSettings($input: UpdateSettingsInput!) {
    updateSettings(input: $input) {
      whoMayMessage
      whoSeesActiveStatus
    }
  }
`)
const SEEN = graphql(`
  query Seen($id: ID, $handle: String) {
    user(id: $id, handle: $handle) {
      id
      viewerFollows
    }
  }
`)

export type Someone = Pick<Person, 'userId'>

/** What people do to each other, through the API, and what stands in the tables afterwards. */
export const relationsOf = (api: Api) => ({
  follow: (who: Person, { userId }: Someone) => api.as(who).run(FOLLOW, { input: { userId } }),
  unfollow: (who: Person, { userId }: Someone) => api.as(who).run(UNFOLLOW, { input: { userId } }),
  block: (who: Person, { userId }: Someone) => api.as(who).run(BLOCK, { input: { userId } }),
  unblock: (who: Person, { userId }: Someone) => api.as(who).run(UNBLOCK, { input: { userId } }),
  set: (who: Person, input: object) => api.as(who).run(SET, { input }),
  see: (who: Person | null, by: { id?: string; handle?: string }) => (who ? api.as(who) : api.visitor).run(SEEN, by),
  follows: async (who: Someone, other: Someone) =>
    (await api.sql('select from followers where follower_id = $1 and followee_id = $2', [who.userId, other.userId])).length === 1,
  /** The kinds in a person's own channel, the oldest first. */
  told: async ({ userId }: Someone) =>
    (await api.sql('select kind from channel_events where channel_id = $1 order by seq', [`user:${userId}`])).map(({ kind }) => kind),
})

export const nobody: Someone = { userId: '00000000-0000-7000-8000-000000000000' }

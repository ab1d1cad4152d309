import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { asJson, prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { SponsoredPost } from '../../entities/sponsorship/sponsored-post.js'
import { liveCursor } from '../../live/live-cursor.js'
import { connectionOf, connectionType, liveConnectionType, type Connection, type LiveConnection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { SPONSORED_POST_COLUMNS } from './sponsored-post-columns.js'

const SponsoredPostConnection = liveConnectionType('SponsoredPost', SponsoredPost, 'sponsored posts', 'sponsorshipEvents')
const SponsoredPostToReviewConnection = connectionType('SponsoredPostToReview', SponsoredPost, 'sponsored posts to review')

@Resolver(() => Account)
export class SponsoredPostsOfViewerResolver {
  @FieldResolver(() => SponsoredPostConnection, { description: 'What you sponsor and have sponsored, the newest first.' })
  async sponsoredPosts(@Root() { id }: Pick<Account, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { db, cursors }: Context): Promise<LiveConnection<SponsoredPost>> {
    const page = pageOf(args)
    const list = `sponsoredPosts ${id}`
    const start = page.cursor === null ? null : cursors.decode(list, page.cursor)[0]
    const rows = asJson(
      `select ${SPONSORED_POST_COLUMNS} from sponsored_posts r where r.sponsor_id = $1 and ($2::uuid is null or r.id < $2) order by r.id desc limit ${page.size + 1}`)
    const text = `select channel_head('sponsorship:' || $1::uuid)::float8 as head, (${rows}) as rows`
    const read = (await db.row<{ head: number; rows: SponsoredPost[] | null }>(prepared(text, [id, start])))!
    const connection = connectionOf(page, read.rows ?? [], (row) => cursors.encode(list, [row.id]))
    return Object.assign(connection, { liveCursor: liveCursor(cursors, `sponsorship:${id}`, read.head) })
  }
}

@Resolver()
export class SponsoredPostsToReviewResolver {
  @Query(() => SponsoredPostToReviewConnection, { description: 'Moderators: the sponsored posts nobody has decided on, without their own, the oldest first (`MODERATOR_ONLY`).' })
  async sponsoredPostsToReview(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { db, cursors }: Context): Promise<Connection<SponsoredPost>> {
    const page = pageOf(args)
    const start = page.cursor === null ? null : cursors.decode('sponsoredPostsToReview', page.cursor)[0]
    const rows = await db.json<SponsoredPost>(prepared(asJson(`select ${SPONSORED_POST_COLUMNS} from sponsored_posts_to_review($1, ${page.size + 1}) r`), [start]))
    return connectionOf(page, rows, ({ id }) => cursors.encode('sponsoredPostsToReview', [id]))
  }
}

import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { asJson, prepared } from '../../db/statement.js'
import { ModeratedPost } from '../../entities/moderation/moderation.js'
import { DomainError } from '../../errors/domain-error.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { moderatedColumns, readModerated } from './moderated-post.js'

const ModeratedPostConnection = connectionType('ModeratedPost', ModeratedPost, 'posts to decide on')

@Resolver()
export class ReportedPostsResolver {
  @Query(() => ModeratedPostConnection, { description: 'Moderators: the posts with reports nobody has decided on, the most reported first (`MODERATOR_ONLY`).' })
  async reportedPosts(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { db, cursors }: Context): Promise<Connection<ModeratedPost>> {
    const page = pageOf(args)
    const [count = null, id = null] = page.cursor === null ? [] : cursors.decode('reportedPosts', page.cursor)
    const text = asJson(
      `select ${moderatedColumns()} from reported_posts($1, $2, ${page.size + 1}) q cross join lateral (select (q.post).*) p order by q.report_count desc, p.id desc`)
    const rows = await db.json<ModeratedPost>(prepared(text, [count, id]))
    return connectionOf(page, rows, ({ reportCount, post }) => cursors.encode('reportedPosts', [reportCount, post.id]))
  }

  @Query(() => ModeratedPost, { nullable: true, description: 'Moderators: a post that was ever reported or acted upon, also one taken down (`MODERATOR_ONLY`).' })
  async moderatedPost(@Arg('postId', () => ID, { description: 'The post.' }) postId: string, @Ctx() context: Context): Promise<ModeratedPost> {
    if (!isId(postId)) throw new DomainError('POST_NOT_FOUND')
    return readModerated(context, postId)
  }
}

import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { asJson, prepared } from '../../db/statement.js'
import type { Post } from '../../entities/posts/post.js'
import { AUTHOR_OF_POST, postColumns } from '../../loaders/posts.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection } from '../../paging/selection.js'
import { PostConnection } from './post-page.js'

@Resolver()
export class PostsResolver {
  @Query(() => PostConnection, { description: 'Every post that is there for you, whoever wrote it, the newest first.' })
  async posts(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() { db, viewer, cursors }: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Post>> {
    const page = pageOf(args)
    const [before = null] = page.cursor === null ? [] : cursors.decode('posts', page.cursor)
    const text = asJson(`select ${postColumns(rowSelection(info))} from get_visible_posts_for_user($1, $2, ${page.size + 1}) p ${AUTHOR_OF_POST} order by p.id desc`)
    const rows = await db.json<Post>(prepared(text, [viewer?.userId ?? null, before]))
    return connectionOf(page, rows, ({ id }) => cursors.encode('posts', [id]))
  }
}

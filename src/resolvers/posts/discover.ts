import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import type { Post } from '../../entities/posts/post.js'
import { AUTHOR_OF_POST, POST_ROWS } from '../../loaders/posts.js'
import { RowReader } from '../../loaders/row-reader.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { PostConnection } from './post-page.js'

type Ranked = Post & { score: number; asOf: string }

const FORMULA = 'a like counts 1, a comment 2, a repost or a quote 3, of the last three days, and half as much for every 12 hours since its hour began'

async function readRanked(isForViewer: boolean, args: ForwardPageArgs, context: Context, info: GraphQLResolveInfo): Promise<Connection<Post>> {
  const { cursors } = context
  const page = pageOf(args)
  const list = isForViewer ? 'forYou' : 'discover'
  // All pages rank as of one moment.
  const [score = null, id = null, asOf = new Date().toISOString()] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
  const reader = new RowReader(POST_ROWS, { info, context })
  const text = reader.text(
    { score: 'f.score', asOf: '$1::text' },
    `from discover_posts($1::text::timestamptz, $2, $3, ${page.size + 1}, ${isForViewer}) f ` +
      `cross join lateral (select (f.post).*) p ${AUTHOR_OF_POST} order by f.score desc, p.id desc`,
  )
  const rows = await reader.rows<Ranked>(prepared(text, [asOf, score, id]))
  return reader.page(connectionOf(page, rows, (row) => cursors.encode(list, [row.score, row.id, row.asOf])))
}

@Resolver()
export class DiscoverResolver {
  @Query(() => PostConnection, {
    description: `Public posts of others by how much people do with them now, at most the first 1,000: ${FORMULA}. What happens while you page may move a post.`,
  })
  discover(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Post>> {
    return readRanked(false, args, context, info)
  }

  @Query(() => PostConnection, {
    description: 'What may be for you: as `discover`, where a post by somebody you follow counts twice, and one by somebody whose posts you like one and a half times.',
  })
  forYou(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Post>> {
    return readRanked(true, args, context, info)
  }
}

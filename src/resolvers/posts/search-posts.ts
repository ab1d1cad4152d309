import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { asJson } from '../../db/statement.js'
import type { Post } from '../../entities/posts/post.js'
import { TextLength } from '../../limits/text-length.js'
import { AUTHOR_OF_POST, postColumns } from '../../loaders/posts.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection } from '../../paging/selection.js'
import { PostConnection } from './post-page.js'

@ArgsType()
export class SearchPostsArgs extends ForwardPageArgs {
  @TextLength(0, 300)
  @Field({ description: 'Words, at most 300 characters, of which the first 8 count; the last may be unfinished. Case, accents and width do not matter; Chinese and Japanese are found by any part. A hashtag is found as a word.' })
  query!: string
}

@Resolver()
export class SearchPostsResolver {
  @Query(() => PostConnection, { description: 'The posts that hold all of these words, the newest first, as far as they are there for you.' })
  async searchPosts(@Args(() => SearchPostsArgs) args: SearchPostsArgs, @Ctx() { db, cursors }: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Post>> {
    const page = pageOf(args)
    const list = `searchPosts ${args.query}`
    const [before = null] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
    const text = asJson(`select ${postColumns(rowSelection(info))} from search_posts($1, $2, ${page.size + 1}) p ${AUTHOR_OF_POST} order by p.id desc`)
    const rows = await db.json<Post>({ text, values: [args.query, before] })
    return connectionOf(page, rows, ({ id }) => cursors.encode(list, [id]))
  }
}

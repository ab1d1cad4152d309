import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import type { Post } from '../../entities/posts/post.js'
import { TextLength } from '../../limits/text-length.js'
import type { Connection } from '../../paging/connection.js'
import { ForwardPageArgs } from '../../paging/page-args.js'
import { PostConnection, readRulePosts } from './post-page.js'

@ArgsType()
export class SearchPostsArgs extends ForwardPageArgs {
  @TextLength(0, 300)
  @Field({ description: 'Words, at most 300 characters, of which the first 8 count; the last may be unfinished. Case, accents and width do not matter; Chinese and Japanese are found by any part. A hashtag is found as a word.' })
  query!: string
}

@Resolver()
export class SearchPostsResolver {
  @Query(() => PostConnection, { description: 'The posts that hold all of these words, the newest first, as far as they are there for you.' })
  searchPosts(@Args(() => SearchPostsArgs) args: SearchPostsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Post>> {
    return readRulePosts({ list: `searchPosts ${args.query}`, rule: 'search_posts', value: args.query }, args, context, info)
  }
}

import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import type { Post } from '../../entities/posts/post.js'
import type { Connection } from '../../paging/connection.js'
import { ForwardPageArgs } from '../../paging/page-args.js'
import { PostConnection, readRulePosts } from './post-page.js'

@Resolver()
export class PostsResolver {
  @Query(() => PostConnection, { description: 'Every post that is there for you, whoever wrote it, the newest first.' })
  posts(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Post>> {
    return readRulePosts({ list: 'posts', rule: 'get_visible_posts_for_user', value: context.viewer?.userId ?? null }, args, context, info)
  }
}

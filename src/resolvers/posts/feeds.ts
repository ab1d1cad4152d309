import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import type { FeedItem } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { FeedConnection, FeedReader } from './feed-page.js'

async function readFeed(userId: string, args: ForwardPageArgs, context: Context, info: GraphQLResolveInfo): Promise<Connection<FeedItem>> {
  const { loaders, cursors } = context
  const page = pageOf(args)
  const list = `profile_feed ${userId}`
  const [before = null] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
  const reader = new FeedReader(info, context)
  const text = reader.feedText({ from: `profile_feed($1, $2, ${page.size + 1})` })
  const rows = await reader.rows<FeedItem>(prepared(text, [userId, before]), loaders.pages)
  return reader.page(connectionOf(page, rows, ({ id }) => cursors.encode(list, [id])))
}

@Resolver(() => User)
export class FeedsResolver {
  @Query(() => FeedConnection, { description: 'What a person has posted or passed on, newest first, as far as it is there for you. Nobody, or nobody for you, is `USER_NOT_FOUND`.' })
  async profilePosts(
    @Arg('userId', () => ID, { description: 'The person.' }) userId: string,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FeedItem>> {
    const user = await context.loaders.users.load(userId)
    if (!user) throw new DomainError('USER_NOT_FOUND')
    return readFeed(user.id, args, context, info)
  }

  @FieldResolver(() => Int, { description: 'How many posts of the person are there for you; exact.' })
  async postCount(@Root() { id }: Pick<User, 'id'>, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.postCounts.load(id))?.count ?? 0
  }

  @FieldResolver(() => FeedConnection, { description: 'What the person has posted or passed on, newest first, as far as it is there for you.' })
  posts(@Root() { id }: Pick<User, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<FeedItem>> {
    return readFeed(id, args, context, info)
  }
}

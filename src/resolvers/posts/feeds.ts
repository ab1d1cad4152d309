import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { companion } from '../../db/columns.js'
import { asJson, prepared } from '../../db/statement.js'
import { FeedItem } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'
import { AUTHOR_OF_POST, postColumns } from '../../loaders/posts.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { rowSelection, type Selection } from '../../paging/selection.js'

const FeedConnection = connectionType('Feed', FeedItem, 'posts as they stand in a feed')

/** Which rule reads the feed, and whose it is. */
interface Feed {
  rule: 'home_feed' | 'profile_feed'
  userId: string
}

/** A page of a feed: the rule gives the posts that are there for the viewer, and this brings what belongs to them, under the policies of all it reads. */
const newFeedText = (call: string, size: number, selection: Selection): string => {
  const post = selection.get('post')
  const columns = [
    'f.entry_id as id',
    post && `(select row_to_json(x) from (select ${postColumns(post)}) x) as post`,
    selection.has('repostedBy') && companion(User, 'b', 'repostedBy', { wanted: selection.get('repostedBy') }),
  ].filter(Boolean).join(', ')
  const reposter = selection.has('repostedBy') ? 'left join profiles b on b.user_id = f.actor_id and f.entry_id <> p.id ' : ''
  return asJson(`select ${columns} from ${call.replace('$limit', String(size))} f cross join lateral (select (f.post).*) p ${AUTHOR_OF_POST} ${reposter}order by f.entry_id desc`)
}

/** A selection lives as long as its document; its statements are written once. */
const texts = new WeakMap<Selection, Map<string, string>>()

function feedText(call: string, size: number, selection: Selection): string {
  let known = texts.get(selection)
  if (!known) texts.set(selection, (known = new Map()))
  const key = `${call} ${size}`
  let text = known.get(key)
  if (text === undefined) known.set(key, (text = newFeedText(call, size, selection)))
  return text
}

async function readFeed({ rule, userId }: Feed, args: ForwardPageArgs, { db, cursors }: Context, info: GraphQLResolveInfo): Promise<Connection<FeedItem>> {
  const page = pageOf(args)
  const list = `${rule} ${userId}`
  const [before = null] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
  const call = rule === 'home_feed' ? 'home_feed($1, $limit)' : 'profile_feed($2, $1, $limit)'
  const values = rule === 'home_feed' ? [before] : [before, userId]
  const rows = await db.json<FeedItem>(prepared(feedText(call, page.size + 1, rowSelection(info)), values))
  return connectionOf(page, rows, ({ id }) => cursors.encode(list, [id]))
}

@Resolver(() => User)
export class FeedsResolver {
  @Query(() => FeedConnection, {
    description: 'Your home feed: what you and those you follow have posted or passed on, newest first. A post stands in it once, where it first came in; pages have no gap and no repeat while others post, as far back as there is.',
  })
  homeFeed(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<FeedItem>> {
    return readFeed({ rule: 'home_feed', userId: context.viewer!.userId }, args, context, info)
  }

  @Query(() => FeedConnection, { description: 'What a person has posted or passed on, newest first, as far as it is there for you. Nobody, or nobody for you, is `USER_NOT_FOUND`.' })
  async profilePosts(
    @Arg('userId', () => ID, { description: 'The person.' }) userId: string,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FeedItem>> {
    const user = await context.loaders.users.load(userId)
    if (!user) throw new DomainError('USER_NOT_FOUND')
    return readFeed({ rule: 'profile_feed', userId: user.id }, args, context, info)
  }

  @FieldResolver(() => Int, { description: 'How many posts of the person are there for you; exact.' })
  async postCount(@Root() { id }: Pick<User, 'id'>, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.postCounts.load(id))?.count ?? 0
  }

  @FieldResolver(() => FeedConnection, { description: 'What the person has posted or passed on, newest first, as far as it is there for you.' })
  posts(@Root() { id }: Pick<User, 'id'>, @Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<FeedItem>> {
    return readFeed({ rule: 'profile_feed', userId: id }, args, context, info)
  }
}

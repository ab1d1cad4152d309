import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import type { FeedItem } from '../../entities/posts/post.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { sureRowSelection } from '../../paging/selection.js'
import { FeedConnection, FeedReader, type FeedRule } from './feed-page.js'
import { placeItems, type FeedPlace, type FeedRow } from './place-items.js'

const ruleOf = (size: number): FeedRule => ({ from: `home_feed($1, ${size + 1})` })

/**
 * Sponsored posts come with the page, in its one statement; `$2` is how many items stand above it. Each takes the place
 * of an item, of which then nothing more is read.
 */
const sponsoredRuleOf = (size: number): FeedRule => ({
  from:
    `(with feed as materialized (select * from home_feed($1, ${size + 1})) ` +
    `select null::uuid as entry_id, null::uuid as actor_id, s.post, s.place, s.sponsored_post_id from sponsored_places($2, ${size}, array(select (post).id from feed)) s ` +
    `union all select entry_id, actor_id, post, null, null from feed limit ${size + 1})`,
  also: { place: 'f.place', sponsoredPostId: 'f.sponsored_post_id' },
})

@Resolver()
export class HomeFeedResolver {
  @Query(() => FeedConnection, {
    description: 'Your home feed: what you and those you follow have posted or passed on, newest first. A post stands in it once, where it first came in; pages have no gap and no repeat while others post, as far back as there is. After every so many items (10 unless the server says otherwise) a sponsored post may stand, if `sponsorship` is selected of the items: it counts as one of `first`, has the cursor of the item above it, always has an item below it on its page, and is never of somebody blocked or muted. A page may have one row less than `first` for it.',
  })
  async homeFeed(@Args(() => ForwardPageArgs) args: ForwardPageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<FeedItem>> {
    const { cursors, viewer } = context
    const page = pageOf(args)
    const { userId } = viewer!
    const list = `home_feed ${userId}`
    const [before = null, above = 0] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
    const start: FeedPlace = [before as string | null, above as number]
    const isMarked = sureRowSelection(info).has('sponsorship')
    const reader = new FeedReader(info, context)
    const text = reader.feedText((isMarked ? sponsoredRuleOf : ruleOf)(page.size))
    const rows = await reader.rows<FeedRow>(prepared(text, isMarked ? start : [before]))
    const { items, more } = placeItems(rows, { start, size: page.size, viewerId: userId, cursors })
    return reader.page(connectionOf(page, items, ({ after }) => cursors.encode(list, after as [string, number]), more))
  }
}

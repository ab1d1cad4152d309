import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Monetization } from '../../entities/monetization/monetization.js'
import { DailyRevenue, MonthlyRevenue, PostRevenue } from '../../entities/monetization/revenue.js'
import { Post } from '../../entities/posts/post.js'
import { DateScalar } from '../../entities/scalars/text-scalars.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { PageArgs, pageOf } from '../../paging/page-args.js'

@ArgsType()
export class RevenueArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The first day that counts, in UTC; without it all from the beginning. By post and by month, the first of a month stands for the whole of it.' })
  from?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The last day that counts, in UTC; without it all to the end. By post and by month, the first of a month stands for the whole of it.' })
  to?: string | null
}

const PostRevenueConnection = connectionType('PostRevenue', PostRevenue, 'posts with what they have earned')
const DailyRevenueConnection = connectionType('DailyRevenue', DailyRevenue, 'days with what they have brought')
const MonthlyRevenueConnection = connectionType('MonthlyRevenue', MonthlyRevenue, 'months with what they have brought')

/** A list of revenue: by what it is summed (`key`, the column it is paged by), and how it is read from $2 to $3. */
interface List<Row> {
  name: string
  key: keyof Row & string
  type: 'uuid' | 'date'
  from: string
}

const SUMS = 'sum(likes) as likes, sum(views) as views, sum(amount) as amount'
const within = (day: string): string => `${day} between coalesce($2::date, '-infinity') and coalesce($3::date, 'infinity')`

const BY_POST: List<PostRevenue> = {
  name: 'revenueByPost', key: 'postId', type: 'uuid',
  from: `(select post_id as "postId", ${SUMS} from video_revenue where user_id = (select viewer_id()) and ${within('month')} group by post_id)`,
}

const BY_DAY: List<DailyRevenue> = {
  name: 'revenueByDay', key: 'day', type: 'date',
  from:
    '(select m.month + (d.day - 1) as day, d.likes, d.views, d.likes * 10::bigint + d.views as amount from creator_months m, unnest(m.days, m.day_likes, m.day_views) d (day, likes, views) ' +
    `where m.user_id = (select viewer_id()) and ${within('m.month + (d.day - 1)')})`,
}

const BY_MONTH: List<MonthlyRevenue> = {
  name: 'revenueByMonth', key: 'month', type: 'date',
  from: `(select month, likes, views, amount from creator_months where user_id = (select viewer_id()) and ${within('month')})`,
}

async function readRevenue<Row extends object>({ name, key, type, from }: List<Row>, args: RevenueArgs, { db, viewer, cursors }: Context): Promise<Connection<Row>> {
  const page = pageOf(args)
  const list = JSON.stringify([name, viewer!.userId, args.from, args.to])
  const start = page.cursor === null ? null : cursors.decode(list, page.cursor)[0]
  const rows = await db.rows<Row>({
    text:
      `select r."${key}"::text, r.likes, r.views, r.amount from ${from} r where ($1::${type} is null or r."${key}" ${page.backward ? '>' : '<'} $1) ` +
      `order by r."${key}" ${page.backward ? 'asc' : 'desc'} limit ${page.size + 1}`,
    values: [start, args.from ?? null, args.to ?? null],
  })
  return connectionOf(page, rows, (row) => cursors.encode(list, [row[key] as string]))
}

@Resolver(() => Monetization)
export class RevenueResolver {
  @FieldResolver(() => PostRevenueConnection, { description: 'What each of your posts has earned, the newest post first.' })
  revenueByPost(@Args(() => RevenueArgs) args: RevenueArgs, @Ctx() context: Context): Promise<Connection<PostRevenue>> {
    return readRevenue(BY_POST, args, context)
  }

  @FieldResolver(() => DailyRevenueConnection, { description: 'What each day has brought, the newest first; a day that brought nothing is not in it.' })
  revenueByDay(@Args(() => RevenueArgs) args: RevenueArgs, @Ctx() context: Context): Promise<Connection<DailyRevenue>> {
    return readRevenue(BY_DAY, args, context)
  }

  @FieldResolver(() => MonthlyRevenueConnection, { description: 'What each month has brought, the newest first.' })
  revenueByMonth(@Args(() => RevenueArgs) args: RevenueArgs, @Ctx() context: Context): Promise<Connection<MonthlyRevenue>> {
    return readRevenue(BY_MONTH, args, context)
  }
}

@Resolver(() => PostRevenue)
export class RevenuePostResolver {
  @FieldResolver(() => Post, { nullable: true })
  post(@Root() { postId }: PostRevenue, @Ctx() { loaders }: Context): Promise<Post | null> {
    return loaders.posts.load(postId)
  }
}

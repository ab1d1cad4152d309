import { IsOptional, ValidateNested } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Extensions, Field, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import { TRACK_ROWS } from '../../loaders/catalogue.js'
import { RowReader } from '../../loaders/row-reader.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { pageOf, PageArgs } from '../../paging/page-args.js'
import { TrackFilterInput } from './track-filter.js'
import { trackPageStatement, type TrackPage } from './track-page.js'
import { TrackSort, type PageRow } from './track-sorts.js'

export const TrackConnection = connectionType('Track', Track, 'tracks')

@ArgsType()
export class TracksArgs extends PageArgs {
  @Field(() => TrackSort, { defaultValue: TrackSort.NEWEST, description: 'The order; a cursor is good only in the order it was given out in.' })
  sort!: TrackSort

  @IsOptional() @ValidateNested()
  @Field(() => TrackFilterInput, { nullable: true, description: 'Only tracks that fit; a cursor is good only under the filter it was given out under.' })
  filter?: TrackFilterInput | null
}

@Resolver()
export class TracksResolver {
  @Extensions({ cacheSeconds: 15 })
  @Query(() => TrackConnection, { description: 'Public tracks. Pages have no gap and no repeat while others add tracks.' })
  tracks(@Args(() => TracksArgs) args: TracksArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Track>> {
    return readTracks({ args, context, info, scope: 'public' })
  }
}

interface TrackList {
  args: TracksArgs
  context: Context
  info: GraphQLResolveInfo
  scope: TrackPage['scope']
  /** Only tracks of this person. */
  owner?: string
}

/** One page of a list of tracks, each with its owner. */
export async function readTracks({ args, context, info, scope, owner }: TrackList): Promise<Connection<Track>> {
  const { loaders, cursors } = context
  const page = pageOf(args)
  const reader = new RowReader(TRACK_ROWS, { info, context })
  const filter = setFields({ ...args.filter, ...(owner && { ownerId: owner }) })
  const list = `tracks ${scope} ${args.sort} ${JSON.stringify(filter)}`
  const after = page.cursor === null ? null : cursors.decode(list, page.cursor)
  const statement = trackPageStatement({ sort: args.sort, filter, page, after, scope, reader })
  const rows = await reader.rows<PageRow>(statement, owner ? loaders.pages : undefined)
  return reader.page(connectionOf(page, rows, (row) => cursors.encode(list, [row.sortKey, row.id])))
}

/** The fields that are set, in one order: two filters that mean the same are one list. */
const setFields = (filter: TrackFilterInput): TrackFilterInput =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null).sort(([a], [b]) => a.localeCompare(b)))

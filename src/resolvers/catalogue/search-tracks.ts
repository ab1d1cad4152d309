import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Extensions, Field, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { fromRule } from '../../db/statement.js'
import { Track } from '../../entities/catalogue/track.js'
import { TRACK_ROWS } from '../../loaders/catalogue.js'
import { RowReader } from '../../loaders/row-reader.js'
import { TextLength } from '../../limits/text-length.js'
import { connectionOf, type Connection } from '../../paging/connection.js'
import { ForwardPageArgs, pageOf } from '../../paging/page-args.js'
import { TrackConnection } from './tracks.js'

@ArgsType()
export class SearchTracksArgs extends ForwardPageArgs {
  @TextLength(0, 300)
  @Field({ description: 'Words of the title and the artist, at most 300 characters; the first 8 words count. Mistyped, unfinished and unaccented words are found too.' })
  query!: string
}

/** A track and where it stands in the ranking. */
type Hit = Track & { score: number; rank: number }

/** The rule finds and ranks, and this brings what it found: still under the policies of everything it reads. */
const WITH_COMPANIONS =
  ' join tracks t on t.id = r.track_id join track_counters c on c.track_id = t.id join profiles o on o.user_id = t.owner_id' +
  ' order by r.score desc, r.popularity desc, r.track_id desc'

@Resolver()
export class SearchTracksResolver {
  @Extensions({ cacheSeconds: 15 })
  @Query(() => TrackConnection, { description: 'Public tracks whose title or artist hold these words, typing mistakes forgiven: the closest first, then the most popular.' })
  async searchTracks(@Args(() => SearchTracksArgs) args: SearchTracksArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Connection<Track>> {
    const { cursors } = context
    const page = pageOf(args)
    const list = `searchTracks ${args.query}`
    const [afterScore, afterPopularity, afterId] = page.cursor === null ? [] : cursors.decode(list, page.cursor)
    const input = { query: args.query, limit: page.size + 1, afterScore, afterPopularity, afterId }
    const reader = new RowReader(TRACK_ROWS, { info, context })
    const { from, values } = fromRule('search_tracks', input)
    const text = reader.text({ score: 'r.score', rank: 'r.popularity' }, from + WITH_COMPANIONS)
    const rows = await reader.rows<Hit>({ text, values })
    return reader.page(connectionOf(page, rows, (row) => cursors.encode(list, [row.score, row.rank, row.id])))
  }
}

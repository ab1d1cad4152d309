import { Arg, Ctx, createUnionType, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import { Post } from '../../entities/posts/post.js'
import { User } from '../../entities/profiles/user.js'
import { DomainError } from '../../errors/domain-error.js'

const MOST = 20
const MOST_CHARACTERS = 300

const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search over everything finds.',
  types: () => [User, Track, Post] as const,
})

/** A row as one of the union: what it is, is told by its class. */
const found = <Row extends object>(type: abstract new () => Row, row: Row | null): Row | null => row && (Object.assign(Object.create(type.prototype as object) as Row, row))

const TEXT = `select (select coalesce(json_agg(user_id order by score desc, followers desc, user_id desc), '[]') from search_people(left($1, 100), $2)) as people,
  (select coalesce(json_agg(track_id order by score desc, popularity desc, track_id desc), '[]') from search_tracks($1, $2)) as tracks,
  (select coalesce(json_agg(id order by id desc), '[]') from search_posts($1, null, $2)) as posts`

interface Found {
  people: string[]
  tracks: string[]
  posts: string[]
}

@Resolver()
export class SearchResolver {
  @Query(() => [SearchResult], { description: 'People, tracks and posts by words, each as its own search ranks it, at most 60: for a box that searches everything. Each kind has a search of its own with pages.' })
  async search(
    @Arg('query', { description: 'What to look for, at most 300 characters.' }) query: string,
    @Arg('firstOfEach', () => Int, { defaultValue: 5, description: 'How many of each kind, 1 to 20.' }) firstOfEach: number,
    @Ctx() { db, loaders }: Context,
  ): Promise<(User | Track | Post)[]> {
    if (firstOfEach < 1 || firstOfEach > MOST) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'firstOfEach', message: 'Must be 1 to 20.' }] })
    if (query.length > MOST_CHARACTERS) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'query', message: 'at most 300 characters' }] })
    const { people, tracks, posts } = (await db.row<Found>({ text: TEXT, values: [query, firstOfEach] }))!
    const rows = await Promise.all([
      ...people.map(async (id) => found(User, await loaders.users.load(id))),
      ...tracks.map(async (id) => found(Track, await loaders.tracks.load(id))),
      ...posts.map(async (id) => found(Post, await loaders.posts.load(id))),
    ])
    return rows.filter((row) => row !== null)
  }
}

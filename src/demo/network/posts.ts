import type { NetworkPerson } from './people.js'
import { Urn, type Random } from './random.js'
import type { Ties } from './ties.js'
import { ADJECTIVES, GENRES, MOODS, NOUNS, SAYINGS, TAGS } from './words.js'

export interface NetworkTrack {
  owner: number
  title: string
  genre: string
  mood: string
  seconds: number
  tempo: number
  age: number
}

export interface NetworkPost {
  author: number
  body: string
  audience: 'PUBLIC' | 'FOLLOWERS' | 'MUTUALS' | 'ONLY_ME'
  track: number | null
  /** An earlier post. */
  quoted: number | null
  mentioned: number | null
  age: number
}

const DAY = 86_400_000
const POSTS = 4
const SPAN = 90 * DAY
/** Nothing is newer, so that all that follows a post is past too. */
const NEWEST = 60_000
const QUOTES = 0.05
const WITH_TRACK = 0.35

/** The same rule as can_see_post, for people none of whom has narrowed their profile. */
export function canSee(ties: Ties, viewer: number, { author, audience }: Pick<NetworkPost, 'author' | 'audience'>): boolean {
  if (viewer === author) return true
  if (audience === 'ONLY_ME' || ties.isBlocked(viewer, author)) return false
  return audience === 'PUBLIC' || (ties.isFollowing(viewer, author) && (audience === 'FOLLOWERS' || ties.isFollowing(author, viewer)))
}

const titleOf = (random: Random): string => `${random.pick(ADJECTIVES)} ${random.pick(NOUNS)}`

/** As many tracks as people, by those who make music: most have a few. */
export function recordTracks(random: Random, people: readonly NetworkPerson[]): NetworkTrack[] {
  const creators = people.flatMap(({ role }, person) => (role === 'creator' ? [person] : []))
  if (creators.length === 0) return []
  return people.map(() => ({
    owner: random.chance(0.5) ? random.pick(creators) : creators[random.early(creators.length)]!,
    title: titleOf(random), genre: random.pick(GENRES), mood: random.pick(MOODS),
    seconds: 120 + random.below(300), tempo: 60 + random.below(120), age: SPAN + random.below(300 * DAY),
  }))
}

/** Posts from the oldest to the newest, more of them lately; the more known somebody is, the more they publish. */
export function publish(random: Random, ties: Ties, tracks: readonly NetworkTrack[]): NetworkPost[] {
  const authors = new Urn()
  for (let person = 0; person < ties.people; person += 1) authors.put(person, 1 + Math.min(200, Math.floor(ties.followersOf[person]!.length / 4)))
  const ages = Array.from({ length: ties.people * POSTS }, () => NEWEST + Math.floor((SPAN - NEWEST) * random.next() ** 1.5)).sort((a, b) => b - a)
  const posts: NetworkPost[] = []
  for (const age of ages) {
    const author = authors.draw(random)
    const mentioned = ties.followedBy[author]!.length > 0 ? random.pick(ties.followedBy[author]!) : null
    const post = { author, body: '', audience: audienceOf(random), quoted: quotedBy(random, ties, author, posts), mentioned, track: null, age }
    posts.push({ ...post, track: random.chance(WITH_TRACK) && tracks.length > 0 ? random.below(tracks.length) : null })
  }
  return posts
}

function audienceOf(random: Random): NetworkPost['audience'] {
  const drawn = random.next()
  if (drawn < 0.85) return 'PUBLIC'
  if (drawn < 0.95) return 'FOLLOWERS'
  return drawn < 0.98 ? 'MUTUALS' : 'ONLY_ME'
}

function quotedBy(random: Random, ties: Ties, author: number, posts: readonly NetworkPost[]): number | null {
  if (posts.length === 0 || !random.chance(QUOTES)) return null
  const quoted = posts.length - 1 - random.early(posts.length)
  return posts[quoted]!.audience === 'PUBLIC' && canSee(ties, author, posts[quoted]!) ? quoted : null
}

/** Gives each post its words. Whoever is named in one they cannot see is not named at all. */
export function word(random: Random, ties: Ties, people: readonly NetworkPerson[], posts: NetworkPost[]): void {
  for (const post of posts) {
    const saying = random.pick(SAYINGS)
    const isNamed = saying.includes('{person}') && post.mentioned !== null && canSee(ties, post.mentioned, post)
    if (!isNamed) post.mentioned = null
    const person = post.mentioned === null ? 'a friend' : `@${people[post.mentioned]!.handle}`
    post.body = saying
      .replace('{person}', person)
      .replace('{thing}', () => titleOf(random).toLowerCase())
      .replaceAll('{tag}', () => `#${TAGS[random.early(TAGS.length)]!}`)
  }
}

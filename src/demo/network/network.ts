import { Doings } from './doings.js'
import { invitePeople, type NetworkPerson } from './people.js'
import { publish, recordTracks, word, type NetworkPost, type NetworkTrack } from './posts.js'
import { Random } from './random.js'
import { Ties } from './ties.js'

/** People who are followed, publish and are answered as in a grown community. All of it is invented. */
export interface Network {
  people: NetworkPerson[]
  ties: Ties
  tracks: NetworkTrack[]
  posts: NetworkPost[]
  doings: Doings
}

/** The network of so many people: the same each time but for handles that are taken. People are named by their place. */
export function inventNetwork(count: number, taken: ReadonlySet<string> = new Set()): Network {
  const people = invitePeople(new Random(count), count, taken)
  const random = new Random(count + 1)
  const ties = new Ties(random, count)
  const tracks = recordTracks(random, people)
  const posts = publish(random, ties, tracks)
  word(random, ties, people, posts)
  return { people, ties, tracks, posts, doings: new Doings(random, ties, posts, tracks) }
}

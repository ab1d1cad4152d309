import { Client } from 'pg'
import { Passwords } from '../../auth/passwords.js'
import { reach } from '../../db/connection-fault.js'
import { StartupError } from '../../errors/startup-error.js'
import { DEMO_PASSWORD } from '../people.js'
import { insertNetwork } from './insert-network.js'
import { inventNetwork, type Network } from './network.js'

const ONCE = 'insert into data_sets (name) values ($1) on conflict do nothing'

const TAKEN = `
  select lower(handle) as handle from profiles
  union select handle from reserved_handles union select handle from held_handles where held_until > now()`

const CHANGED = `users, profiles, tracks, track_counters, followers, blocked_users, muted_users, posts, feed_entries, hashtags, post_hashtags,
  mentions, likes, post_like_logs, reposts, comments, comment_likes, track_likes, post_view_logs, post_views, post_engagement`

/** What a network of so many people is called: as a data set, and behind the @ of its addresses, with `.example`. */
export const networkName = (people: number): string => `seed-${people}`

/**
 * Puts an invented network of so many people into the database, once and beside what is there, in one transaction. As
 * the owner, for it writes rows of many people at many times. Null when that network is there already.
 */
export async function seedNetwork(ownerUrl: string, people: number): Promise<Network | null> {
  const client = new Client({ connectionString: ownerUrl })
  try {
    await reach(ownerUrl, () => client.connect())
    const { rows } = await client.query("select to_regclass('data_sets') is not null as is_set_up")
    if (!rows[0].is_set_up) throw new StartupError('The database is empty: run `npm start` once, then this again.')
    const passwordHash = await new Passwords().hash(DEMO_PASSWORD)
    const network = await seedOnce(client, people, passwordHash)
    if (network) await client.query(`vacuum analyze ${CHANGED}`)
    return network
  } finally {
    await client.end()
  }
}

async function seedOnce(client: Client, people: number, passwordHash: string): Promise<Network | null> {
  const name = networkName(people)
  await client.query('begin')
  // Of two at once, one puts it in; the other waits here and finds it done.
  if ((await client.query(ONCE, [name])).rowCount === 0) return null
  const taken = await client.query<{ handle: string }>(TAKEN)
  const network = inventNetwork(people, new Set(taken.rows.map(({ handle }) => handle)))
  await insertNetwork(client, network, { domain: `${name}.example`, passwordHash })
  await client.query('commit')
  return network
}

import { loadConfig } from '../config.js'
import { openOwnerDatabase } from '../db/owner-database.js'
import type { Network } from '../demo/network/network.js'
import { networkName, seedNetwork } from '../demo/network/seed-network.js'
import { DEMO_PASSWORD } from '../demo/people.js'
import { StartupError } from '../errors/startup-error.js'

/** Puts an invented network of so many people beside what is in the database. */
export async function seedPeople(people: number): Promise<void> {
  const config = loadConfig()
  if (config.production) throw new StartupError('seed invents people whose password is published, and is refused in production.')
  const startedAt = performance.now()
  const { ownerUrl, close } = await openOwnerDatabase(config)
  try {
    const network = await seedNetwork(ownerUrl, people)
    console.log(network ? summary(network, performance.now() - startedAt) : `${networkName(people)} is there already; nothing was changed.`)
  } finally {
    await close()
  }
}

const amount = (list: readonly unknown[]): string => list.length.toLocaleString('en-US')

function summary({ people, ties, tracks, posts, doings }: Network, ms: number): string {
  const name = networkName(people.length)
  const [best] = people.map((_, person) => person).sort((a, b) => ties.followersOf[b]!.length - ties.followersOf[a]!.length)
  return [
    `${name}: ${amount(people)} people, ${amount(ties.follows)} follows, ${amount(ties.blocks)} blocks, ${amount(ties.mutes)} mutes, ${amount(tracks)} tracks, ` +
      `${amount(posts)} posts, ${amount(doings.likes)} likes, ${amount(doings.comments)} comments, ${amount(doings.reposts)} reposts, in ${(ms / 1000).toFixed(1)} s`,
    `Everybody signs in with ${DEMO_PASSWORD}; the best known is ${people[best!]!.handle}@${name}.example.`,
  ].join('\n')
}

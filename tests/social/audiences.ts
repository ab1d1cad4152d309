import type { Api } from '../support/api.js'
import type { Person } from '../support/make.js'
import { relationsOf } from './relations.js'

/** What somebody can be to the person whose setting is asked for. */
export const KINDS = ['STRANGER', 'FOLLOWER', 'FOLLOWED', 'MUTUAL', 'BLOCKED', 'BLOCKING'] as const
export type Kind = (typeof KINDS)[number]

/** Whom each audience lets in. */
export const LET_IN: Record<string, Kind[]> = {
  EVERYONE: ['STRANGER', 'FOLLOWER', 'FOLLOWED', 'MUTUAL'],
  FOLLOWERS: ['FOLLOWER', 'MUTUAL'],
  MUTUALS: ['MUTUAL'],
  NOBODY: [],
}
export const AUDIENCES = Object.keys(LET_IN)
export const CASES = AUDIENCES.flatMap((audience) => KINDS.map((kind) => [audience, kind] as const))

/** Makes one person become something to another. */
export async function relate(api: Api, kind: Kind, one: Person, owner: Person): Promise<void> {
  const { follow, block } = relationsOf(api)
  if (kind === 'FOLLOWER' || kind === 'MUTUAL') await follow(one, owner)
  if (kind === 'FOLLOWED' || kind === 'MUTUAL') await follow(owner, one)
  if (kind === 'BLOCKED') await block(owner, one)
  if (kind === 'BLOCKING') await block(one, owner)
}

import type { Client } from 'pg'
import { importId } from '../messages/import-ids.js'
import type { People } from '../messages/imported-message.js'
import { IRC } from './irc-source.js'

const LONGEST_HANDLE = 30
const SHORTEST_HANDLE = 3
const LONGEST_NAME = 80

/** Everybody by their nick, in either case; who has no account yet gets one nobody can sign in to. */
export const nicksIn = (client: Client, isDryRun: boolean): People => ({
  idsOf: async (nicks) => {
    if (!isDryRun) for (const nick of nicks) await giveAccount(client, nick)
    return new Map(nicks.map((nick) => [nick, idOf(nick)]))
  },
})

const idOf = (nick: string): string => importId('person', IRC, nick.toLowerCase())

/** Mail to `.invalid` reaches nobody (RFC 2606). */
const giveAccount = (client: Client, nick: string): Promise<unknown> =>
  client.query('select import_account($1, $2, $3, $4)', [idOf(nick), `${idOf(nick)}@irc.invalid`, handleOf(nick), [...nick].slice(0, LONGEST_NAME).join('')])

/** The handle that is most like a nick: what a handle may not hold becomes `_`. */
export function handleOf(nick: string): string {
  const plain = nick.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9_.]/g, '_').replace(/\.{2,}/g, '.')
  const trimmed = plain.slice(0, LONGEST_HANDLE).replace(/^\.|\.$/g, '')
  return trimmed.padEnd(SHORTEST_HANDLE, '_')
}

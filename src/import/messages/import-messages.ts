import type { Client } from 'pg'
import { loadConfig, type Config } from '../../config.js'
import { within } from '../../db/system-database.js'
import { readKeyring } from '../../encryption/read-keyring.js'
import { stopSignal } from '../../terminal/stop-signal.js'
import { endOf } from '../import-command.js'
import { openImportDatabase } from '../import-database.js'
import { importPhase, type ImportOptions } from '../import-phase.js'
import { Conversations } from './conversations.js'
import type { MessageSource, People } from './imported-message.js'
import { mergeMessages } from './merge-messages.js'
import { messageBatches } from './message-batches.js'

export interface MessageImport {
  open(config: Config): Promise<MessageSource>
  /** Whose accounts its names mean; in a dry run nobody gets one. */
  people(client: Client, isDryRun: boolean): People
}

/** Imports messages, says what was done, and answers the exit code. Even a dry run asks the database who has an account. */
export async function importMessages({ open, people }: MessageImport, options: ImportOptions): Promise<number> {
  const config = loadConfig()
  const keyring = readKeyring(config)
  const source = await open(config)
  const signal = stopSignal()
  const { url, close } = await openImportDatabase(config)
  try {
    await within(url, async (client) => {
      const conversations = new Conversations(source.source, people(client, options.dryRun ?? false), client)
      await importPhase({ options, config, signal, database: options.dryRun ? undefined : { url, ownerId: null } }, source, {
        of: 'messages',
        run: `messages:${source.source}`.slice(0, 40),
        place: 'line',
        // One after another: a conversation's numbers are given out in the order of its times.
        lanes: 1,
        batches: (reading) => messageBatches(source, conversations, reading),
        merge: (lane, placed) => mergeMessages(lane, keyring, placed),
      })
    })
  } finally {
    await close()
  }
  return endOf(signal)
}

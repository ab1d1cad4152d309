import { renderAudio } from './audio/render.js'
import type { Config } from './config.js'
import type { Database } from './db/pools.js'
import { readKeyring } from './encryption/read-keyring.js'
import { openTopUps } from './gateways/payments/top-ups.js'
import { openAi } from './gateways/ai/open-ai.js'
import { openMail } from './gateways/mail/open-mail.js'
import { openPush } from './gateways/push/open-push.js'
import { openFileUrls, openStorage } from './gateways/storage/open-storage.js'
import { Worker } from './jobs/worker.js'
import type { Log } from './log.js'

/** The jobs of this process, with every way out this configuration names. */
export async function startWorker(config: Config, database: Database, log: Log): Promise<Worker> {
  const [ai, push, mail] = await Promise.all([openAi(config), openPush(config), openMail(config)])
  const beat = { everySeconds: config.WORKER_HEARTBEAT_SECONDS, givenUpSeconds: config.WORKER_GIVEN_UP_SECONDS }
  const store = await openStorage(config)
  const { files } = await openFileUrls(config, store)
  return Worker.start(database, log, {
    topUps: openTopUps(config, database.system),
    store, files, render: renderAudio, keyring: readKeyring(config), ai, transformationsAtOnce: config.TRANSFORMATIONS_AT_ONCE, push, mail, beat, eventRetentionDays: config.EVENT_RETENTION_DAYS,
  })
}

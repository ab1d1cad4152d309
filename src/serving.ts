import { AccessTokens } from './auth/access-tokens.js'
import { signingKey } from './auth/signing-key.js'
import type { Config } from './config.js'
import type { Database } from './db/pools.js'
import { CompiledExecution } from './execution.js'
import type { GraphQLServing } from './http/graphql.js'
import { DocumentGate } from './limits/document-gate.js'
import { CostLimit } from './limits/query-cost.js'
import { WakeUps } from './live/wake-ups.js'
import { Watches } from './live/watches.js'
import type { Log } from './log.js'
import { Cursors } from './paging/cursor.js'
import { guardedSchema } from './schema.js'

/** Everything operations are served with, whatever they arrive on; made once per process. */
export async function openServing(config: Config, database: Database, log: Log): Promise<{ serving: GraphQLServing; closeServing: () => Promise<void> }> {
  const schema = guardedSchema()
  const issuer = config.PUBLIC_URL ?? 'polyphony'
  const wakeUps = new WakeUps(database.urls.system, log)
  const watches = new Watches(database.system, log)
  const serving: GraphQLServing = {
    database,
    schema,
    tokens: await AccessTokens.create({ privateKeyPem: signingKey(config), issuer, audience: 'polyphony', seconds: config.ACCESS_TOKEN_SECONDS }),
    cursors: new Cursors(config.secret),
    live: { wakeUps, watches },
    execution: new CompiledExecution(schema),
    gate: new DocumentGate({ introspection: config.introspection }),
    cost: new CostLimit(schema),
    introspection: config.introspection,
    report: (error, requestId) => log.error({ err: error, requestId }, 'unforeseen error'),
  }
  wakeUps.open()
  const closeServing = async (): Promise<void> => {
    watches.close()
    await wakeUps.close()
  }
  return { serving, closeServing }
}

import { KeyedRequests } from './http/keyed-request.js'
import { AccessTokens } from './auth/access-tokens.js'
import { AddressKeys } from './auth/address-keys.js'
import { Authentication } from './auth/authentication.js'
import { Passwords } from './auth/passwords.js'
import { signingKey } from './auth/signing-key.js'
import type { Config } from './config.js'
import type { Database } from './db/pools.js'
import { SystemDoor } from './db/system-door.js'
import { readKeyring } from './encryption/read-keyring.js'
import { MessageTexts } from './encryption/message-texts.js'
import { Resealer } from './encryption/resealer.js'
import { CompiledExecution } from './execution.js'
import { openTopUps } from './gateways/payments/top-ups.js'
import { ApiCalls } from './gateways/rate-limits/api-calls.js'
import { Attempts } from './gateways/rate-limits/attempts.js'
import { openFileUrls, openStorage } from './gateways/storage/open-storage.js'
import { memoryCounters, type Counters } from './gateways/rate-limits/counters.js'
import { clientAddress } from './http/client-address.js'
import type { GraphQLServing } from './http/graphql.js'
import { DocumentGate } from './limits/document-gate.js'
import { CostLimit } from './limits/query-cost.js'
import { Shapes } from './http/live/shape.js'
import type { Bus } from './live/bus.js'
import { EventLog } from './live/event-log.js'
import { FanOut } from './live/fan-out.js'
import { PostgresBus } from './live/postgres-bus.js'
import { Presence } from './live/presence.js'
import type { Log } from './log.js'
import { Cursors } from './paging/cursor.js'
import { guardedSchema } from './schema.js'

/** Everything operations are served with, whatever they arrive on; made once per process. */
export async function openServing(config: Config, database: Database, log: Log): Promise<{ serving: GraphQLServing; closeServing: () => Promise<void> }> {
  const schema = guardedSchema()
  const counters = await openCounters(config)
  const attempts = new Attempts(config, counters)
  const apiCalls = new ApiCalls(config.TIER_LIMITS, counters, new SystemDoor(database.system), log)
  const tokens = await accessTokens(config)
  const bus = await openBus(config, database, log)
  const keyring = readKeyring(config)
  const resealer = new Resealer(new SystemDoor(database.system), keyring, log)
  const store = await openStorage(config)
  const { files, served } = await openFileUrls(config, store)
  const presence = new Presence(database.system, log)
  const serving: GraphQLServing = {
    database,
    store,
    files,
    served,
    // Where nobody transforms nothing is promised.
    topUps: openTopUps(config, database.system),
    transformationTypes: config.AI_PROVIDER === 'off' ? [] : config.TRANSFORMATION_TYPES,
    schema,
    tokens,
    auth: authentication(config, database, tokens),
    attempts,
    apiCalls,
    addressKeys: new AddressKeys(config.secret),
    cursors: new Cursors(config.secret),
    keyedRequests: new KeyedRequests(config.secret),
    keyring,
    messageTexts: new MessageTexts(keyring, resealer),
    live: { bus, presence },
    fanOut: new FanOut({ bus, log: new EventLog(database.system), report: log }),
    presence,
    shapes: new Shapes(schema),
    execution: new CompiledExecution(schema),
    gate: new DocumentGate({ introspection: config.introspection }),
    cost: new CostLimit(schema),
    introspection: config.introspection,
    addressOf: clientAddress(config.TRUST_PROXY),
    secureCookies: config.production || (config.PUBLIC_URL?.startsWith('https:') ?? false),
    report: (error, requestId) => log.error({ err: error, requestId }, 'unforeseen error'),
  }
  const closeServing = async (): Promise<void> => {
    serving.fanOut.close()
    await serving.presence.close()
    await resealer.close()
    await bus.close()
    await apiCalls.close()
    await attempts.close()
    await store.close()
  }
  return { serving, closeServing }
}

async function openCounters({ REDIS_URL, REDIS_CLUSTER }: Config): Promise<Counters> {
  if (!REDIS_URL) return memoryCounters()
  const { redisCounters } = await import('./gateways/rate-limits/redis-counters.js')
  return redisCounters(REDIS_URL, REDIS_CLUSTER)
}

async function openBus(config: Config, database: Database, log: Log): Promise<Bus> {
  if (!config.REDIS_URL) return new PostgresBus(database.urls.system, database.system, log)
  const { RedisBus } = await import('./live/redis-bus.js')
  return new RedisBus(config.REDIS_URL, config.REDIS_CLUSTER, log)
}

const accessTokens = (config: Config): Promise<AccessTokens> =>
  AccessTokens.create({
    privateKeyPem: signingKey(config),
    issuer: config.PUBLIC_URL ?? 'polyphony',
    audience: 'polyphony',
    seconds: config.ACCESS_TOKEN_SECONDS,
  })

const authentication = (config: Config, database: Database, tokens: AccessTokens): Authentication =>
  new Authentication({
    tokens,
    system: new SystemDoor(database.system),
    passwords: new Passwords(),
    secret: config.secret,
    tokenDays: config.REFRESH_TOKEN_DAYS,
    graceSeconds: config.REFRESH_GRACE_SECONDS,
    deletionDays: config.ACCOUNT_DELETION_DAYS,
  })

import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { StartupError } from './errors/startup-error.js'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const list = z.string().transform((text) => text.split(',').map((item) => item.trim()).filter(Boolean))
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback)

/** What proxy-addr understands as somebody to trust. */
const isNetwork = (item: string): boolean => /^(loopback|linklocal|uniquelocal)$/.test(item) || isIP(item.replace(/\/\d{1,3}$/, '')) > 0

const perHour = (fallback: number) => z.number().int().min(0).max(2_147_483_647).default(fallback)
const limitsOf = (transformations: number, uploads: number, apiCalls: number) =>
  z.strictObject({ transformations: perHour(transformations), uploads: perHour(uploads), apiCalls: perHour(apiCalls) }).prefault({})

/** What each tier may do in an hour; what is left out keeps its default. */
const tierLimits = z.strictObject({ free: limitsOf(10, 100, 1_000), pro: limitsOf(100, 1_000, 20_000), studio: limitsOf(1_000, 10_000, 200_000) })
export type TierLimits = z.infer<typeof tierLimits>

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('must be JSON')
    return z.NEVER
  }
})

/** Every setting Polyphony reads. Each has a default that works on one machine; README and .env.example list them. */
export const settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('.polyphony'),
  SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  JWT_PRIVATE_KEY: z.string().optional(),
  MESSAGE_KEYS: list.default([]),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_ADMIN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_VIEWER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_SYSTEM_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: count(10),
  EMBEDDED_DATABASE: flag.optional(),
  STORAGE_URL: z.url({ protocol: /^s3$/ }).optional(),
  STORAGE_ACCESS_KEY: z.string().optional(),
  STORAGE_SECRET_KEY: z.string().optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  REDIS_CLUSTER: flag.default(false),
  DEMO_DATA: flag.optional(),
  INTROSPECTION: flag.optional(),
  EXPLORER: flag.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  TRUST_PROXY: list.refine((items) => items.every(isNetwork), 'must be addresses, networks (10.0.0.0/8) or loopback, linklocal, uniquelocal').default([]),
  ALLOWED_ORIGINS: list.default([]),
  ACCESS_TOKEN_SECONDS: count(900),
  REFRESH_TOKEN_DAYS: count(30),
  REFRESH_GRACE_SECONDS: z.coerce.number().int().min(0).max(60).default(10),
  ANONYMOUS_MUTATIONS_PER_15_MIN: count(100),
  SIGN_IN_ATTEMPTS_PER_15_MIN: count(10),
  SIGN_UP_ATTEMPTS_PER_HOUR: count(20),
  REFRESH_ATTEMPTS_PER_15_MIN: count(600),
  HANDLE_CHECKS_PER_15_MIN: count(300),
  TIER_LIMITS: json.pipe(tierLimits).prefault('{}'),
  FCM_SERVICE_ACCOUNT: z.string().optional(),
  FCM_URL: z.url({ protocol: /^https?$/ }).default('https://fcm.googleapis.com'),
  APNS_KEY: z.string().optional(),
  APNS_KEY_ID: z.string().optional(),
  APNS_TEAM_ID: z.string().optional(),
  APNS_TOPIC: z.string().optional(),
  APNS_URL: z.url({ protocol: /^https?$/ }).default('https://api.push.apple.com'),
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  VAPID_SUBJECT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  AI_PROVIDER: z.enum(['local', 'replicate', 'off']).default('local'),
  REPLICATE_API_TOKEN: z.string().optional(),
  REPLICATE_MODEL_VERSION: z.string().optional(),
  REPLICATE_INPUT: z.string().optional(),
  REPLICATE_WEBHOOK_SECRET: z.string().optional(),
  REPLICATE_URL: z.url({ protocol: /^https?$/ }).default('https://api.replicate.com'),
  TRANSFORMATION_TYPES: list.refine((types) => types.length <= 50 && types.every((type) => /^[A-Z][A-Z0-9_]{0,39}$/.test(type)), 'must be at most 50 words in capitals').default(['ORCHESTRAL', 'ELECTRONIC', 'ACOUSTIC', 'LOFI', 'CINEMATIC', 'JAZZ', 'AMBIENT']),
  TRANSFORMATION_RECIPES: z.string().optional(),
  TRANSFORMATIONS_AT_ONCE: count(2),
  PAYMENTS: z.enum(['development', 'stripe', 'off']).optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).default('https://api.stripe.com'),
  WORKER_HEARTBEAT_SECONDS: count(10),
  WORKER_GIVEN_UP_SECONDS: count(40),
  EVENT_RETENTION_DAYS: count(7),
  ACCOUNT_DELETION_DAYS: count(14),
  SHUTDOWN_SECONDS: count(10),
})

export interface Config extends z.infer<typeof settings> {
  PORT: number
  production: boolean
  /** Signs cursors and derives the database roles' passwords. */
  secret: string
  embedded: boolean
  demoData: boolean
  introspection: boolean
  /** Whether npm runs this process, as for `npm start`. */
  startedByNpm: boolean
  /** Whether there are pages to try the API out with. */
  explorer: boolean
}

/**
 * Reads and checks the environment; the only reader of `process.env`.
 * @throws StartupError with one line that names the setting, when a value is refused or production lacks a secret.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new StartupError(`Setting ${issue?.path.join('.')} is refused: ${issue?.message}.`)
  }
  const values = parsed.data
  // One beat may be late without a worker being taken for dead.
  if (values.WORKER_GIVEN_UP_SECONDS < 2 * values.WORKER_HEARTBEAT_SECONDS) throw new StartupError('Setting WORKER_GIVEN_UP_SECONDS is refused: it must be at least twice WORKER_HEARTBEAT_SECONDS.')
  const production = values.NODE_ENV === 'production'
  const embedded = values.DATABASE_URL === undefined && (values.EMBEDDED_DATABASE ?? !production)
  if (production) requireInProduction(values, embedded)
  return {
    ...values,
    // A worker beside the API on one machine serves only its own health and metrics.
    PORT: values.PORT ?? (values.ROLE === 'worker' ? 4001 : 4000),
    production,
    embedded,
    secret: values.SECRET ?? developmentSecret(values.DATA_DIR),
    demoData: values.DEMO_DATA ?? values.NODE_ENV === 'development',
    introspection: values.INTROSPECTION ?? !production,
    startedByNpm: env.npm_lifecycle_event !== undefined,
    explorer: values.EXPLORER ?? !production,
  }
}

function requireInProduction(values: z.infer<typeof settings>, embedded: boolean): void {
  const missing = [
    values.SECRET === undefined && 'SECRET (32 random characters or more)',
    values.JWT_PRIVATE_KEY === undefined && 'JWT_PRIVATE_KEY (a P-256 private key as PEM; `npm run keys` makes one)',
    values.MESSAGE_KEYS.length === 0 && 'MESSAGE_KEYS (`id:base64` of 32 bytes; `npm run keys` makes one)',
    values.DATABASE_URL === undefined && !embedded && 'DATABASE_URL (or EMBEDDED_DATABASE=true)',
  ].filter(Boolean)
  if (missing.length > 0) throw new StartupError(`Production needs these settings: ${missing.join(', ')}.`)
  if (values.DEMO_DATA) throw new StartupError('DEMO_DATA=true is refused in production: its passwords are published.')
}

/** A secret made once and kept in the data folder, so that development needs no settings. */
function developmentSecret(dataDir: string): string {
  return keptFile(dataDir, 'secret', () => randomBytes(32).toString('base64url'))
}

/** The value of a variable somebody names on a command line, such as one that holds a passphrase; '' counts as not set. */
export const environmentValue = (name: string, env: NodeJS.ProcessEnv = process.env): string | undefined => env[name] || undefined

/** The text of a 0600 file in the data folder, made by `make` when it is not there yet. */
export function keptFile(dataDir: string, name: string, make: () => string): string {
  const file = path.join(dataDir, name)
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unwritable(dataDir, error)
  }
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(dataDir, error)
  }
  return readFileSync(file, 'utf8').trim()
}

const unwritable = (dataDir: string, error: unknown): StartupError =>
  new StartupError(
    `The data folder ${path.resolve(dataDir)} cannot be written (${(error as NodeJS.ErrnoException).code}): ` +
      'set DATA_DIR to a folder this user owns.',
  )

import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { REACH_MS } from './connection-fault.js'
import { SYSTEM_ROLE, VIEWER_ROLE, type DatabaseUrls } from './roles.js'

export const EXTENSIONS = ['pg_trgm', 'unaccent', 'fuzzystrmatch'] as const
export const OLDEST_POSTGRES = 15

/**
 * Creates the two login roles and the extensions, and closes every default: what Polyphony creates later is granted
 * to nobody until a policy file opens it. Safe to repeat. `adminUrl` names the same database as somebody who may
 * create roles and extensions; the owner will do when it may. Returns what was done, one line each.
 */
export async function setUpDatabase(urls: DatabaseUrls, adminUrl = urls.owner): Promise<string[]> {
  const owner = decodeURIComponent(new URL(urls.owner).username)
  const done = await within(adminUrl, async (client) => {
    // One at a time, for several nodes may start at once and roles are cluster-wide.
    await client.query("select pg_advisory_xact_lock(hashtext('polyphony setup'))")
    const lines = [await createRole(client, VIEWER_ROLE, urls.viewer), await createRole(client, SYSTEM_ROLE, urls.system)]
    for (const extension of EXTENSIONS) lines.push(await createExtension(client, extension))
    await client.query(closedDatabase(String(client.database), owner))
    return lines
  })
  await within(urls.owner, (client) => client.query(CLOSED_DEFAULTS))
  return [...done, `defaults: what ${owner || 'the owner'} creates is granted to nobody`]
}

async function within<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: REACH_MS })
  await client.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}

async function createRole(client: Client, role: string, url: string): Promise<string> {
  const password = `password ${escapeLiteral(decodeURIComponent(new URL(url).password))}`
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  // Up to PostgreSQL 15, only a superuser may so much as name SUPERUSER or BYPASSRLS of a role that exists.
  if (rowCount) await client.query(`alter role ${role} login noinherit nocreatedb nocreaterole ${password}`)
  else await client.query(`create role ${role} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole ${password}`)
  // A page that takes longer is a fault: better one clear error than a connection held by it.
  const seconds = role === VIEWER_ROLE ? 10 : 600
  await client.query(`alter role ${role} set statement_timeout = '${seconds}s'`)
  await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '30s'`)
  await client.query(`alter role ${role} set timezone = 'UTC'`)
  return `role ${role}: ${rowCount ? 'was there; password set' : 'created'}`
}

async function createExtension(client: Client, extension: string): Promise<string> {
  const { rowCount } = await client.query('select from pg_extension where extname = $1', [extension])
  if (!rowCount) await client.query(`create extension if not exists ${escapeIdentifier(extension)} with schema public`)
  return `extension ${extension}: ${rowCount ? 'was there' : 'created'}`
}

const closedDatabase = (database: string, owner: string): string => `
  revoke all on schema public from public;
  grant usage on schema public to ${VIEWER_ROLE}, ${SYSTEM_ROLE};
  revoke all on database ${escapeIdentifier(database)} from public;
  grant connect on database ${escapeIdentifier(database)} to ${VIEWER_ROLE}, ${SYSTEM_ROLE};
  grant temporary on database ${escapeIdentifier(database)} to ${SYSTEM_ROLE};
  ${owner ? `grant all on schema public to ${escapeIdentifier(owner)}; grant all on database ${escapeIdentifier(database)} to ${escapeIdentifier(owner)};` : ''}
`

/** Default privileges are those of whoever creates: set by the owner itself. */
const CLOSED_DEFAULTS = `
  alter default privileges revoke execute on functions from public;
  alter default privileges in schema public revoke all on tables from public;
  alter default privileges revoke usage on types from public;
  alter default privileges grant usage on types to ${VIEWER_ROLE}, ${SYSTEM_ROLE};
`

/**
 * What an outside database still lacks, one item each; empty when all is there.
 * @throws when it cannot be reached as its owner.
 */
export async function missingFromDatabase(urls: DatabaseUrls): Promise<string[]> {
  const client = new Client({ connectionString: urls.owner, connectionTimeoutMillis: REACH_MS })
  await client.connect()
  try {
    const version = Math.floor(Number((await client.query('show server_version_num')).rows[0].server_version_num) / 10_000)
    if (version < OLDEST_POSTGRES) return [`PostgreSQL ${OLDEST_POSTGRES} or later (this is ${version})`]
    const roles = (await client.query('select rolname from pg_roles where rolname = any($1)', [[VIEWER_ROLE, SYSTEM_ROLE]])).rows
    const extensions = (await client.query('select extname from pg_extension')).rows.map((row) => row.extname)
    return [
      ...[VIEWER_ROLE, SYSTEM_ROLE].filter((role) => !roles.some((row) => row.rolname === role)).map((role) => `the role ${role}`),
      ...EXTENSIONS.filter((extension) => !extensions.includes(extension)).map((extension) => `the extension ${extension}`),
    ]
  } finally {
    await client.end()
  }
}

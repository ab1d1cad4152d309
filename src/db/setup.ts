import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { SYSTEM_ROLE, VIEWER_ROLE, type DatabaseUrls } from './roles.js'

export const EXTENSIONS = ['pg_trgm', 'unaccent', 'fuzzystrmatch'] as const
export const OLDEST_POSTGRES = 15

/**
 * Creates the two login roles and the extensions, and closes every default: what Polyphony creates later is granted
 * to nobody until a policy file opens it. Safe to repeat; needs a role that may create roles and extensions.
 */
export async function setUpDatabase(urls: DatabaseUrls): Promise<void> {
  const client = new Client({ connectionString: urls.owner })
  await client.connect()
  try {
    await client.query('begin')
    // One at a time over the whole cluster, for several nodes may start at once and roles are cluster-wide.
    await client.query("select pg_advisory_xact_lock(hashtext('polyphony setup'))")
    await createRole(client, VIEWER_ROLE, new URL(urls.viewer).password)
    await createRole(client, SYSTEM_ROLE, new URL(urls.system).password)
    for (const extension of EXTENSIONS) {
      await client.query(`create extension if not exists ${escapeIdentifier(extension)} with schema public`)
    }
    await client.query(closedDefaults(String(client.database)))
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function createRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  const attributes = `login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password ${escapeLiteral(decodeURIComponent(password))}`
  await client.query(`${rowCount ? 'alter' : 'create'} role ${role} ${rowCount ? attributes.replace(/nosuperuser |nobypassrls /g, '') : attributes}`)
  // A page that takes longer is a fault: better one clear error than a connection held by it.
  const seconds = role === VIEWER_ROLE ? 10 : 600
  await client.query(`alter role ${role} set statement_timeout = '${seconds}s'`)
  await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '30s'`)
  await client.query(`alter role ${role} set timezone = 'UTC'`)
}

const closedDefaults = (database: string): string => `
  revoke all on schema public from public;
  grant usage on schema public to ${VIEWER_ROLE}, ${SYSTEM_ROLE};
  revoke all on database ${escapeIdentifier(database)} from public;
  grant connect on database ${escapeIdentifier(database)} to ${VIEWER_ROLE}, ${SYSTEM_ROLE};
  grant temporary on database ${escapeIdentifier(database)} to ${SYSTEM_ROLE};
  alter default privileges revoke execute on functions from public;
  alter default privileges in schema public revoke all on tables from public;
  alter default privileges revoke usage on types from public;
  alter default privileges grant usage on types to ${VIEWER_ROLE}, ${SYSTEM_ROLE};
`

/**
 * What an outside database still lacks, one line each; empty when all is there.
 * @throws when it cannot be reached as its owner.
 */
export async function missingFromDatabase(urls: DatabaseUrls): Promise<string[]> {
  const client = new Client({ connectionString: urls.owner, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const version = Math.floor(Number((await client.query('show server_version_num')).rows[0].server_version_num) / 10_000)
    const roles = (await client.query('select rolname from pg_roles where rolname = any($1)', [[VIEWER_ROLE, SYSTEM_ROLE]])).rows
    const extensions = (await client.query('select extname from pg_extension')).rows.map((row) => row.extname)
    return [
      ...(version < OLDEST_POSTGRES ? [`PostgreSQL ${OLDEST_POSTGRES} or later (this is ${version})`] : []),
      ...[VIEWER_ROLE, SYSTEM_ROLE].filter((role) => !roles.some((row) => row.rolname === role)).map((role) => `role ${role}`),
      ...EXTENSIONS.filter((extension) => !extensions.includes(extension)).map((extension) => `extension ${extension}`),
    ]
  } finally {
    await client.end()
  }
}

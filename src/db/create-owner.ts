import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/**
 * Creates, as an administrator, the role and the database an owner's URL names, where they are missing. Returns what
 * was done, one line each.
 */
export async function createOwner(adminUrl: string, ownerUrl: string): Promise<string[]> {
  const { username, password, pathname } = new URL(ownerUrl)
  const [owner, database] = [decodeURIComponent(username), decodeURIComponent(pathname.slice(1))]
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const role = await ensure(client, 'select from pg_roles where rolname = $1', owner,
      `create role ${escapeIdentifier(owner)} login password ${escapeLiteral(decodeURIComponent(password))}`)
    // An administrator who is no superuser has to be a member of the role a database is made for.
    if (role) await client.query(`grant ${escapeIdentifier(owner)} to current_user`)
    const made = await ensure(client, 'select from pg_database where datname = $1', database,
      `create database ${escapeIdentifier(database)} owner ${escapeIdentifier(owner)} encoding 'UTF8' template template0`)
    return [`owner ${owner}: ${role ? 'created' : 'was there'}`, `database ${database}: ${made ? 'created' : 'was there'}`]
  } finally {
    await client.end()
  }
}

async function ensure(client: Client, find: string, name: string, create: string): Promise<boolean> {
  if ((await client.query(find, [name])).rowCount) return false
  await client.query(create)
  return true
}

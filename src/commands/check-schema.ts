import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { PROJECT_ROOT } from '../project-root.js'
import { SCHEMA_FILE, schemaText } from './emit-schema.js'
import { schemaChanges } from './schema-changes.js'

const { against, allowBreaking } = new Command('schema:check')
  .description('Says whether schema.graphql is the schema of the code, and what changed for clients since a commit.')
  .option('--against <ref>', 'the commit or tag to compare with', 'HEAD')
  .option('--allow-breaking', 'a breaking change is said, and is no failure', false)
  .parse()
  .opts<{ against: string; allowBreaking: boolean }>()

const current = schemaText()
const stale = readFileSync(SCHEMA_FILE, 'utf8') !== current
if (stale) console.error('schema.graphql is not the schema of the code: run `npm run schema:emit` and commit it.')

const before = committedSchema(against)
const { breaking, dangerous } = before === null ? { breaking: [], dangerous: [] } : schemaChanges(before, current)
if (before === null) console.log(`There is no schema.graphql at ${against} to compare with.`)
for (const change of breaking) console.error(`breaking: ${change}`)
for (const change of dangerous) console.log(`worth a look: ${change}`)
if (breaking.length > 0 && !allowBreaking) console.error('Clients break on this. Deprecate first; --allow-breaking when it is meant.')
if (stale || (breaking.length > 0 && !allowBreaking)) process.exit(1)
console.log('schema.graphql is current.')

/** The file as of that commit; null outside a git repository, or where the commit has none. */
function committedSchema(ref: string): string | null {
  try {
    return execFileSync('git', ['show', `${ref}:schema.graphql`], { cwd: PROJECT_ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}

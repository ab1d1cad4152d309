import { isObjectType, type GraphQLSchema } from 'graphql'
import { PERMISSIONS } from '../../permissions/permissions.js'
import { anybody, signedIn } from '../../permissions/rules.js'
import { describedSchema } from '../../schema.js'
import { pageText, table, type Page } from './page.js'

const INTRODUCTION = `Which kind of caller may use a field. Which *rows* exist for somebody is decided by the database's row-level security,
and whether a *change* is legal now by its rule in \`src/sql\`: see [database.md](database.md). Fields that are not listed
are open to whoever holds the object they are on.`

const NAMES = new Map<unknown, string>([
  [anybody, 'anybody'],
  [signedIn, 'signed in'],
])

function nameOf(rule: unknown, field: string): string {
  const name = NAMES.get(rule)
  if (!name) throw new Error(`The rule of ${field} has no name: add it to src/commands/docs/permissions-page.ts`)
  return name
}

/** The first sentence says what the field is for; the rest is in the schema. */
function purposeOf(schema: GraphQLSchema, type: string, field: string): string {
  const owner = schema.getType(type)
  const description = isObjectType(owner) ? owner.getFields()[field]?.description : undefined
  return /^[\s\S]*?[.](?=\s|$)/.exec(description ?? '')?.[0] ?? ''
}

function sections(): string[] {
  const schema = describedSchema()
  return Object.entries(PERMISSIONS as Record<string, Record<string, unknown>>).flatMap(([type, fields]) => {
    const rows = Object.entries(fields).map(([field, rule]) => [`\`${field}\``, nameOf(rule, `${type}.${field}`), purposeOf(schema, type, field)])
    return [`## ${type}`, table(['Field', 'Who', 'What for'], rows.sort(([a], [b]) => a!.localeCompare(b!)))]
  })
}

export const PERMISSIONS_PAGE: Page = { file: 'docs/permissions.md', text: () => pageText('Permissions', INTRODUCTION, ...sections()) }

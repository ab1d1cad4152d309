import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { PROJECT_ROOT } from '../project-root.js'
import { describedSchema } from '../schema.js'

const HEADER = '# Emitted from the code by `npm run schema:emit`; do not edit.\n\n'

export const SCHEMA_FILE = path.join(PROJECT_ROOT, 'schema.graphql')

/** The schema as it is committed: sorted, so that a change shows as what it is. */
export const schemaText = (): string => `${HEADER}${printSchema(lexicographicSortSchema(describedSchema()))}\n`

if (process.argv[1]?.endsWith('emit-schema.js')) writeFileSync(SCHEMA_FILE, schemaText())

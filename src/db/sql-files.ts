import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from '../project-root.js'

export const SQL_ROOT = path.join(PROJECT_ROOT, 'src', 'sql')

/** Kinds in the order they are applied: rules first, then triggers that call them, then policies that rely on both. */
const KINDS = ['fn', 'trigger', 'policy'] as const

export interface SqlFile {
  /** Path below src/sql, such as `catalogue/record-playback.fn.sql`. */
  path: string
  text: string
}

/** Every re-appliable SQL file, in the order of application (kind, then path). */
export function sqlFiles(): SqlFile[] {
  const paths = readdirSync(SQL_ROOT, { recursive: true, encoding: 'utf8' }).sort()
  return KINDS.flatMap((kind) => paths.filter((file) => file.endsWith(`.${kind}.sql`))).map(readSql)
}

/** What these files come to: the same as long as none of them changes. */
export const sqlChecksum = (files = sqlFiles()): string =>
  createHash('sha256').update(files.map((file) => file.path + file.text).join('\0')).digest('hex')

/** The text of one hot read, such as `namedQuery('profiles/users-by-id')`. */
export const namedQuery = (stem: string): string => readSql(`${stem}.query.sql`).text

const readSql = (file: string): SqlFile => ({ path: file, text: readFileSync(path.join(SQL_ROOT, file), 'utf8') })

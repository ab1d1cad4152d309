import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { StartupError } from '../../errors/startup-error.js'

const WAYS = ['seconds', 'clock', 'pitchClass'] as const

const columnRule = z.strictObject({
  column: z.string().optional(),
  /** Several columns: joined by " / " for a reference, pitch class and mode for a key. */
  columns: z.array(z.string()).min(1).max(8).optional(),
  /** How the text is read when not as it stands. */
  as: z.enum(WAYS).optional(),
  /** For a date: where year, month and day stand, such as `DD/MM/YYYY`. */
  format: z.string().regex(/YYYY/, 'must contain YYYY').optional(),
  /** Further texts that mean "not known" in this column. */
  nulls: z.array(z.string()).optional(),
  /** What stands in when the column says nothing. */
  default: z.string().optional(),
})
const rule = z.union([z.string().transform((column) => ({ column })), columnRule]).refine(
  (given) => (given.column === undefined) !== (!('columns' in given) || given.columns === undefined),
  'needs either "column" or "columns"',
)

const columnMap = z.strictObject({
  source: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/, 'must be 1 to 40 of a-z 0-9 . _ -'),
  delimiter: z.string().length(1).refine((text) => /^[\x01-\x7f]$/.test(text) && !'"\r\n'.includes(text), 'must be one ASCII character').default(','),
  nulls: z.array(z.string()).default(['']),
  fields: z.strictObject({
    sourceRef: rule, title: rule, artist: rule, album: rule.optional(), durationMs: rule.optional(), isrc: rule.optional(),
    genre: rule.optional(), subgenre: rule.optional(), mood: rule.optional(), tempoBpm: rule.optional(),
    musicalKey: rule.optional(), popularity: rule.optional(), releaseDate: rule.optional(), artworkUrl: rule.optional(),
    audioUrl: rule.optional(),
  }),
})

/** Which column feeds which field of a track; docs/importing.md describes it. */
export type ColumnMap = z.output<typeof columnMap>
export type ColumnRule = z.infer<typeof columnRule>

/** @throws StartupError naming the entry that is refused. */
export function columnMapFrom(given: unknown, name: string): ColumnMap {
  const parsed = columnMap.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new StartupError(`The column map ${name} is refused at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`)
}

/** @throws StartupError when the file cannot be read or is not a column map. */
export function readColumnMap(file: string): ColumnMap {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartupError(`The column map ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  try {
    return columnMapFrom(JSON.parse(text), file)
  } catch (error) {
    if (error instanceof StartupError) throw error
    throw new StartupError(`The column map ${file} is not JSON: ${(error as Error).message}.`)
  }
}

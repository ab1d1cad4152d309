import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { PROJECT_ROOT } from '../project-root.js'

/** Somebody does something to something: one line of `story.csv` or `talks.csv`. */
export interface Line {
  /** How long before now, as PostgreSQL reads an interval. */
  ago: string
  /** Handles, parted by spaces. */
  who: string
  does: string
  /** Handles, or what earlier lines call something; of a post, its audience. */
  to: string
  /** What later lines call it. */
  as: string
  /** Title of a track. */
  track: string
  text: string
}

const read = <Row>(file: string): Row[] =>
  parse<Row>(readFileSync(path.join(PROJECT_ROOT, 'src', 'demo', file), 'utf8'), { columns: true })

/** Who follows whom before anything is said. */
const followings = (): Line[] =>
  read<{ who: string; follows: string }>('follows.csv').map(({ who, follows }) => ({ ago: '30 days', who, does: 'follows', to: follows, as: '', track: '', text: '' }))

/** The story by chapters, each with names of its own, in the order things happen. */
export const chapters = (): Line[][] => [followings(), read<Line>('story.csv'), read<Line>('talks.csv')]

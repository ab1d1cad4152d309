import { registerEnumType } from 'type-graphql'
import type { Track } from '../../entities/catalogue/track.js'

export enum TrackSort {
  NEWEST = 'NEWEST',
  TITLE = 'TITLE',
  POPULARITY = 'POPULARITY',
  PLAY_COUNT = 'PLAY_COUNT',
}
registerEnumType(TrackSort, {
  name: 'TrackSort',
  description: 'The order of a list of tracks. Equal ones are told apart by their id, so every place in the list is stable.',
  valuesConfig: {
    NEWEST: { description: 'Last added first.' },
    TITLE: { description: 'By title, A to Z, ignoring case.' },
    POPULARITY: { description: 'Highest popularity first.' },
    PLAY_COUNT: { description: 'Most played first.' },
  },
})

/** A page row carries what its page is sorted by, exactly as the database has it. */
export type PageRow = Track & { sortKey: string | number }

interface SortShape {
  /** Sort key and tie-breaker, both in the same direction, of `t` (tracks) or `c` (track_counters). */
  columns: readonly [string, string]
  types: readonly [string, string]
  descending: boolean
}

export const SORTS: Record<TrackSort, SortShape> = {
  NEWEST: {
    columns: ['t.created_at', 't.id'], types: ['timestamptz', 'uuid'], descending: true,
  },
  TITLE: {
    columns: ['t.title_key', 't.id'], types: ['text collate "C"', 'uuid'], descending: false,
  },
  POPULARITY: {
    columns: ['t.popularity', 't.id'], types: ['smallint', 'uuid'], descending: true,
  },
  PLAY_COUNT: {
    columns: ['c.play_count', 'c.track_id'], types: ['bigint', 'uuid'], descending: true,
  },
}

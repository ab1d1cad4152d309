import type { Api } from './api.js'

const INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition, i.indisvalid from pg_index i
  where i.indrelid in ('tracks'::regclass, 'track_counters'::regclass) order by 1`

/** What tracks and their counters are read by. */
export const trackIndexes = (api: Api): Promise<Record<string, unknown>[]> => api.sql(INDEXES)

import type { Door } from '../../db/door.js'
import { callOf } from '../../db/statement.js'
import type { Track } from '../../entities/catalogue/track.js'
import { DomainError } from '../../errors/domain-error.js'
import { trackColumns } from '../../loaders/catalogue.js'

const WITH_COMPANIONS = ' left join visible_track_counters(array[t.id]) c on true left join profiles o on o.user_id = t.owner_id'

/** Calls a rule that makes or changes one track, and answers with it and its counts as they now stand. */
export async function changedTrack(db: Door, rule: string, input: object): Promise<Track> {
  const { text, values } = callOf(rule, input, trackColumns(), 't')
  const [track] = await db.change<Track>({ text: text + WITH_COMPANIONS, values })
  if (!track) throw new DomainError('TRACK_NOT_FOUND')
  return track
}

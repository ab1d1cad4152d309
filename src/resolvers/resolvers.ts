import { CreateTrackResolver } from './catalogue/create-track.js'
import { DeleteTrackResolver } from './catalogue/delete-track.js'
import { RecordPlaybackResolver } from './catalogue/record-playback.js'
import { SearchTracksResolver } from './catalogue/search-tracks.js'
import { TrackPlayStatsResolver } from './catalogue/track-play-stats.js'
import { TrackResolver } from './catalogue/track.js'
import { TracksResolver } from './catalogue/tracks.js'
import { UpdateTrackResolver } from './catalogue/update-track.js'
import { ViewerResolver } from './identity/viewer.js'

/** Every resolver class of the schema; a new one is added here and nowhere else. */
export const RESOLVERS = [
  CreateTrackResolver, DeleteTrackResolver, RecordPlaybackResolver, SearchTracksResolver, TrackPlayStatsResolver, TrackResolver, TracksResolver, UpdateTrackResolver,
  ViewerResolver,
] as const

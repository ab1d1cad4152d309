import { TrackResolver } from './catalogue/track.js'
import { TracksResolver } from './catalogue/tracks.js'
import { ViewerResolver } from './identity/viewer.js'

/** Every resolver class of the schema; a new one is added here and nowhere else. */
export const RESOLVERS = [TrackResolver, TracksResolver, ViewerResolver] as const

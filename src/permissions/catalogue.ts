import { anybody, signedIn, type Permissions } from './rules.js'

export const catalogue: Permissions = {
  Query: { track: anybody, tracks: anybody, searchTracks: anybody, trackPlayStats: signedIn },
  Mutation: { createTrack: signedIn, updateTrack: signedIn, deleteTrack: signedIn, recordPlayback: anybody },
  Subscription: { trackPlayed: anybody },
}

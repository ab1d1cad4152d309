const TRACK = `id title artist album genre durationMs tempoBpm popularity releaseDate artworkUrl visibility createdAt
  playCount qualifiedPlayCount owner { id handle displayName avatarUrl trackCount }`

const PAGE = `nodes { ${TRACK} } pageInfo { hasNextPage endCursor }`

/** The operations that are measured. */
export const DOCUMENTS = {
  track: `query Track($id: ID!) { track(id: $id) { ${TRACK} } }`,
  tracks: `query Tracks($sort: TrackSort!, $after: Cursor, $filter: TrackFilterInput) { tracks(first: 20, sort: $sort, after: $after, filter: $filter) { ${PAGE} } }`,
  search: `query Search($query: String!) { searchTracks(query: $query, first: 20) { ${PAGE} } }`,
  recordPlayback: `mutation RecordPlayback($input: RecordPlaybackInput!) {
  recordPlayback(input: $input) { trackId playCount qualifiedPlayCount totalPlayCount counted qualified } }`,
}

/** The body of a POST. */
export const bodyOf = (query: string, variables: object): string => JSON.stringify({ query, variables })

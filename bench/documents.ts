const TRACK = `id title artist album genre durationMs tempoBpm popularity releaseDate artworkUrl visibility createdAt
  playCount qualifiedPlayCount owner { id handle displayName avatarUrl trackCount }`

const PAGE = `nodes { ${TRACK} } pageInfo { hasNextPage endCursor }`

const PERSON = 'id handle displayName avatarUrl'

/** The operations that are measured. */
export const DOCUMENTS = {
  track: `query Track($id: ID!) { track(id: $id) { ${TRACK} } }`,
  tracks: `query Tracks($sort: TrackSort!, $after: Cursor, $filter: TrackFilterInput) { tracks(first: 20, sort: $sort, after: $after, filter: $filter) { ${PAGE} } }`,
  search: `query Search($query: String!) { searchTracks(query: $query, first: 20) { ${PAGE} } }`,
  recordPlayback: `mutation RecordPlayback($input: RecordPlaybackInput!) {
  recordPlayback(input: $input) { trackId playCount qualifiedPlayCount totalPlayCount counted qualified } }`,
  likePost: `mutation LikePost($input: LikePostInput!) { likePost(input: $input) { id } }`,
  unlikePost: `mutation UnlikePost($input: UnlikePostInput!) { unlikePost(input: $input) { id } }`,
  deductSponsorCredits: `mutation DeductSponsorCredits($input: DeductSponsorCreditsInput!) { deductSponsorCredits(input: $input) { id kind amount balance note } }`,
  sendMessage: `mutation SendMessage($input: SendMessageInput!) { sendMessage(input: $input) { id seq createdAt } }`,
  messages: `query Messages($conversationId: ID!) { messages(conversationId: $conversationId, last: 50) {
  nodes { id seq body createdAt readByCount sender { ${PERSON} } } pageInfo { hasPreviousPage startCursor } liveCursor } }`,
  homeFeed: `query HomeFeed($after: Cursor) { homeFeed(first: 20, after: $after) {
  nodes { id post { id body createdAt likeCount commentCount viewerHasLiked author { ${PERSON} followerCount } track { id title artist durationMs } } }
  pageInfo { hasNextPage endCursor } } }`,
  homeFeedSponsored: `query HomeFeedSponsored { homeFeed(first: 20) {
  nodes { id sponsorship { sponsoredPostId token } post { id body createdAt likeCount commentCount viewerHasLiked author { ${PERSON} followerCount } track { id title artist durationMs } } }
  pageInfo { hasNextPage endCursor } } }`,
  projectPage: `query ProjectPage($id: ID!) { project(id: $id) { id title description tags isPublic version updatedAt owner { ${PERSON} }
  collaborators { nodes { role joinedAt user { ${PERSON} } } }
  versions(first: 20) { nodes { number title note createdAt author { ${PERSON} } } pageInfo { hasNextPage endCursor } }
  runningTransformation { id type state progress } liveCursor } }`,
  conversations: `query Inbox { conversations(first: 30) {
  nodes { id kind title unreadCount isMuted activeAt person { ${PERSON} } lastMessage { id seq body createdAt sender { ${PERSON} } } }
  pageInfo { hasNextPage endCursor } liveCursor } }`,
}

/** The body of a POST. */
export const bodyOf = (query: string, variables: object): string => JSON.stringify({ query, variables })

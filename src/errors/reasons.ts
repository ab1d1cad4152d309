/**
 * Every error an operation can answer with: a code a client branches on, and a reason that says which rule spoke.
 * Both are enums of the GraphQL schema, so the lists are closed: adding a line here changes `schema.graphql`.
 */
export const ErrorCode = {
  BAD_USER_INPUT: 'The request is malformed or a value in it is refused; `fields` names each one.',
  UNAUTHENTICATED: 'Nobody is signed in, or the token is expired, forged or its session has ended.',
  FORBIDDEN: 'The signed-in account may see this but not do it.',
  NOT_FOUND: 'It does not exist, or not for this viewer: the two are not told apart.',
  CONFLICT: 'It clashes with something that is already so: a taken name, a stale version, a reused id.',
  CURSOR_EXPIRED: 'The live cursor is older than what is kept; read the state again and follow from its `liveCursor`.',
  RATE_LIMITED: 'Too many attempts; `retryAfter` says how many seconds to wait.',
  PAYLOAD_TOO_LARGE: 'The request is larger than this server reads.',
  QUERY_TOO_COMPLEX: 'The document is over a limit: tokens, depth, aliases, directives, recursion or cost.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds no operation of the given name, or several and none was named.',
  PERSISTED_QUERY_NOT_FOUND: 'No document is stored under this hash; send the whole text.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'This server stores no documents by hash.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  SERVICE_UNAVAILABLE: 'A part this needs, such as the database, cannot be reached right now; try again.',
  INTERNAL_SERVER_ERROR: 'Something unforeseen; the `requestId` finds it in the server log.',
} as const
export type ErrorCode = keyof typeof ErrorCode

/** What each reason means, and the code it is answered with. */
export const REASONS = {
  INVALID_INPUT: ['BAD_USER_INPUT', 'A value is outside its stated shape or limits.'],
  INVALID_VARIABLE: ['BAD_USER_INPUT', 'A variable does not fit its declared type.'],
  INVALID_CURSOR: ['BAD_USER_INPUT', 'The cursor was not made by this list, sort and filter, or was altered.'],
  INVALID_PAGE: ['BAD_USER_INPUT', '`first`/`last` must be 1 to 100, and only one direction may be asked for.'],
  DATE_RANGE_INVALID: ['BAD_USER_INPUT', 'The last day is before the first, or more than 365 days after it.'],
  UNSTORABLE_TEXT: ['BAD_USER_INPUT', 'The text holds a NUL byte or an unpaired surrogate.'],
  CURSOR_EXPIRED: ['CURSOR_EXPIRED', 'What came after this live cursor is not kept any more, or the server has gone back to an older state.'],
  SIGN_IN_REQUIRED: ['UNAUTHENTICATED', 'This needs a signed-in account.'],
  INVALID_TOKEN: ['UNAUTHENTICATED', 'The access token is malformed, forged or expired.'],
  SESSION_ENDED: ['UNAUTHENTICATED', 'The session was ended, or its account disabled.'],
  INVALID_CREDENTIALS: ['UNAUTHENTICATED', 'Unknown account or wrong password: the two are not told apart.'],
  REFRESH_TOKEN_INVALID: ['UNAUTHENTICATED', 'The refresh token is unknown, spent or expired; sign in again.'],
  ADMIN_ONLY: ['FORBIDDEN', 'Only an admin may do this.'],
  NOT_TRACK_OWNER: ['FORBIDDEN', 'Only the owner of the track may do this.'],
  USER_NOT_FOUND: ['NOT_FOUND', 'No such person for this viewer.'],
  SESSION_NOT_FOUND: ['NOT_FOUND', 'No such session of this account.'],
  TRACK_NOT_FOUND: ['NOT_FOUND', 'No such track for this viewer.'],
  NOTIFICATION_NOT_FOUND: ['NOT_FOUND', 'No such notification of this account.'],
  PUSH_DEVICE_NOT_FOUND: ['NOT_FOUND', 'No such device of this account.'],
  HANDLE_TAKEN: ['CONFLICT', 'Somebody has this handle, or it is reserved or held for its former owner.'],
  HANDLE_CHANGED_RECENTLY: ['CONFLICT', 'A handle changes at most once in 14 days.'],
  EMAIL_TAKEN: ['CONFLICT', 'An account with this e-mail address exists.'],
  ID_TAKEN: ['CONFLICT', 'This id is already used for something else.'],
  VERSION_CONFLICT: ['CONFLICT', 'It was changed since it was read; read it again.'],
  PLAYBACK_ID_REUSED: ['CONFLICT', 'This `clientPlaybackId` was already used for another track.'],
  LAST_ADMIN: ['CONFLICT', 'The last admin stays one: make somebody else an admin first.'],
  WRONG_PASSWORD: ['BAD_USER_INPUT', 'The current password is not this one.'],
  COOKIES_UNAVAILABLE: ['BAD_USER_INPUT', 'Cookies are set over HTTP only; ask for tokens on a WebSocket.'],
  COMMON_PASSWORD: ['BAD_USER_INPUT', 'The password is among the most used ones.'],
  TOO_MANY_ATTEMPTS: ['RATE_LIMITED', 'This action was tried too often from here or for this account.'],
  TOO_MANY_REQUESTS: ['RATE_LIMITED', 'Too many requests from this address.'],
  TOO_MANY_OPERATIONS: ['RATE_LIMITED', 'Too many operations are open on this connection.'],
  QUERY_LIMIT: ['QUERY_TOO_COMPLEX', 'The document is over one of the published limits.'],
  BODY_TOO_LARGE: ['PAYLOAD_TOO_LARGE', 'The request body or frame is over the published size.'],
  INTROSPECTION_DISABLED: ['GRAPHQL_VALIDATION_FAILED', 'The schema is not shown here; it is published as `schema.graphql`.'],
  TEXT_UNREADABLE: ['SERVICE_UNAVAILABLE', 'A sealed text cannot be opened: its key is not configured, or it was altered.'],
  SERVER_BUSY: ['SERVICE_UNAVAILABLE', 'Too much of this is under way; try again shortly.'],
  DATABASE_UNAVAILABLE: ['SERVICE_UNAVAILABLE', 'The database cannot be reached or is overloaded.'],
} as const satisfies Record<string, readonly [ErrorCode, string]>
export type ErrorReason = keyof typeof REASONS

export const codeOf = (reason: ErrorReason): ErrorCode => REASONS[reason][0]
export const isReason = (text: string): text is ErrorReason => Object.hasOwn(REASONS, text)

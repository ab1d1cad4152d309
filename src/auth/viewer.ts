/** The signed-in account, as its verified access token states it. Nothing has been read from the database yet. */
export interface Viewer {
  userId: string
  sessionId: string
}

/** Where the answers of one subscription are written to: an operation of a socket, or an event stream over HTTP. */
export interface Sink {
  /** Whether so much waits to be sent that nothing more may be written now. */
  readonly isFull: boolean
  /** Writes one answer: `payload` is its JSON; `cursor` is the place a client comes back to. */
  write(payload: string, cursor: string): void
  /** What is written meanwhile leaves in one flush: a system call for each answer is most of what it costs. */
  together(write: () => void): void
  /** Resolves when most of what waited has been sent, or when the client is gone. */
  drained(): Promise<void>
  /** Ends the subscription with an error: it is not followed any more. */
  fail(error: unknown): void
}

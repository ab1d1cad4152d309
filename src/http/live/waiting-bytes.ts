import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'

/** Bytes that may wait to be sent to one client: behind that it is too slow, and reads on from the log later. */
export const MOST_WAITING = 256 * 1024
export const FEW_WAITING = 32 * 1024
const LOOK_AGAIN_MS = 50

/**
 * Resolves when most of what waited has been sent; never at once while more waits than may: whoever asks again in a loop
 * lets others have their turn. `waiting` gives the bytes, none for a client that is gone; one whose connection is just
 * being closed still holds what it has not taken.
 */
export async function untilFewWait(waiting: () => number): Promise<void> {
  while (waiting() > FEW_WAITING) await pause(LOOK_AGAIN_MS, undefined, { ref: false })
}

/** Bytes that wait to be sent over this socket. */
export const waitingOn = (socket: WebSocket): number => (socket.readyState === WebSocket.CLOSED ? 0 : socket.bufferedAmount)

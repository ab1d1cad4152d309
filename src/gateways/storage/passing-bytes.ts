import { close, fsync, open, write, writev } from 'node:fs'
import { giveBack } from './give-back.js'

type Done = (error: NodeJS.ErrnoException | null, written: number, what: unknown) => void

/** How a request's body is written to a file (`createWriteStream`'s `fs`): a piece's memory is given back once it is written. */
export const PASSING = {
  open,
  close,
  fsync,
  write(file: number, piece: Buffer, ...[offset, length, at, done]: [offset: number, length: number, at: number | null, done: Done]): void {
    write(file, piece, offset, length, at, (error, written) => {
      done(error, written, piece)
      // What was written in part is tried again.
      if (written === piece.length) giveBack(piece)
    })
  },
  writev(file: number, pieces: Buffer[], at: number | null, done: Done): void {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    writev(file, pieces, at as number, (error, written) => {
      done(error, written, pieces)
      if (written === length) pieces.forEach(giveBack)
    })
  },
}

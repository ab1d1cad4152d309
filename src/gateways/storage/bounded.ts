import { Transform } from 'node:stream'
import { FileTooLarge } from './file-store.js'

/** Passes at most so many bytes on; more are an error. */
export function bounded(maxBytes: number): Transform {
  let count = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length
      if (count > maxBytes) return done(new FileTooLarge(`more than ${maxBytes} bytes`))
      done(null, chunk)
    },
  })
}

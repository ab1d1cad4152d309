import type { Socket } from 'node:net'

/** pg writes each message by itself; held back, they leave in one system call, which is most of what a query costs here. */
export function inOneFlush<Result>({ stream }: { stream: Socket }, send: () => Result): Result {
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}

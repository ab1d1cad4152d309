/**
 * A stream's values made into others, those left out that come to undefined. Not a generator: the end of a generator
 * waits for the value it is waiting for, and whoever leaves would be followed until the next one.
 */
export function mapped<Value, Result>(values: AsyncGenerator<Value>, map: (value: Value) => Promise<Result | undefined>): AsyncIterableIterator<Result> {
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: async () => {
      for (;;) {
        const { value, done } = await values.next()
        if (done) return { done: true, value: undefined }
        const result = await map(value)
        if (result !== undefined) return { done: false, value: result }
      }
    },
    return: async () => {
      await values.return(undefined)
      return { done: true, value: undefined }
    },
  }
}

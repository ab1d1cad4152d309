import autocannon from 'autocannon'

/** What one burst of load saw. */
export interface LoadResult {
  /** Answers with a 2xx status. */
  answered: number
  seconds: number
  /** Latency in milliseconds. */
  p50: number
  p99: number
}

export interface Load {
  url: string
  headers: Record<string, string>
  requests: autocannon.Request[]
  connections: number
  /** For that long, or that many requests: with a number of requests none is cut off unanswered. */
  until: { seconds: number } | { requests: number }
}

/** @throws when an answer is not 2xx or a connection fails: such a run measures nothing. */
export async function sendLoad({ url, headers, requests, connections, until }: Load): Promise<LoadResult> {
  const startedAt = performance.now()
  let lastAnswerAt = startedAt
  const limit = 'seconds' in until ? { duration: until.seconds } : { amount: until.requests }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    autocannon({ url, headers, requests, connections, ...limit, sampleInt: 100, timeout: 30 }, (error, done) => (error ? reject(error) : resolve(done)))
      .on('response', () => (lastAnswerAt = performance.now()))
  })
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were refusals, ${result.errors} errors, ${result.timeouts} timeouts`)
  }
  const { p50, p99 } = result.latency
  return { answered: result['2xx'], seconds: (lastAnswerAt - startedAt) / 1000, p50, p99 }
}

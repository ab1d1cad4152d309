/** The part of autocannon the bench uses; it ships no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  namespace autocannon {
    interface Request {
      method?: 'GET' | 'POST'
      path?: string
      body?: string
      headers?: Record<string, string>
      /** Called before each sending; what it answers is sent. */
      setupRequest?: (request: Request) => Request
    }

    interface Options {
      url: string
      connections: number
      /** Seconds; not together with `amount`. */
      duration?: number
      /** Requests in all; the run ends with the last answer. */
      amount?: number
      headers?: Record<string, string>
      requests: Request[]
      sampleInt?: number
      timeout?: number
    }

    interface Result {
      '2xx': number
      non2xx: number
      errors: number
      timeouts: number
      /** Milliseconds. */
      latency: { p50: number; p99: number }
    }
  }

  function autocannon(options: autocannon.Options, done: (error: Error | null, result: autocannon.Result) => void): EventEmitter
  export = autocannon
}

import Replicate from 'replicate'
import { z } from 'zod'
import { NoAnswer, Refused, RetryLater } from '../delivery-faults.js'
import { Pause } from '../pause.js'
import { ask, retryAfter, type Answer } from '../post.js'

/** A page of predictions comes with their logs. */
const MOST_BYTES = 16 * 1024 * 1024
/** Faults an operator puts right: the token, the money, the account's rights. What was asked for may wait for that. */
const OPERATORS = [401, 402, 403]

export interface ReplicateAccess {
  token: string
  /** Such as `https://api.replicate.com`. */
  baseUrl: string
}

interface Sending {
  /** Calls of one kind wait together when Replicate asks for it: it counts new predictions apart. */
  kind: 'submit' | 'ask'
  timeoutMs: number
  headers?: Record<string, string>
}

/** Calls of Replicate's own client, each of them sent once. */
export class ReplicateCalls {
  private readonly pause = new Pause()

  constructor(private readonly access: ReplicateAccess) {}

  /**
   * One call of the client, which makes one request. The client by itself sends again what was not answered, up to six
   * times at once, a new prediction too: here whatever it sends again gets the outcome of the first.
   * @throws RetryLater when it was surely not taken @throws Refused when it never will be @throws NoAnswer
   */
  run<Result>(sending: Sending, call: (client: Replicate) => Promise<Result>): Promise<Result> {
    let sent: Promise<Answer> | undefined
    const { token, baseUrl } = this.access
    const fetch = async (url: Request | string, init: RequestInit = {}): Promise<Response> => {
      const { text } = await (sent ??= this.send(sending, new URL(url), init))
      return new Response(text)
    }
    const client = new Replicate({ auth: token, baseUrl: new URL('/v1', baseUrl).href, userAgent: 'polyphony', useFileOutput: false, fetch })
    return call(client).catch((error: Error) => {
      throw isFault(error) ? error : new NoAnswer('Replicate: the answer cannot be read')
    })
  }

  /** A call that may be made again: it changes nothing, or the same each time. @throws RetryLater @throws Refused */
  ask<Result>(sending: Omit<Sending, 'kind'>, call: (client: Replicate) => Promise<Result>): Promise<Result> {
    return this.run({ kind: 'ask', ...sending }, call).catch((error: Error) => {
      throw error instanceof NoAnswer ? new RetryLater(error.message) : error
    })
  }

  private async send({ kind, timeoutMs, headers }: Sending, url: URL, { method, headers: own, body }: RequestInit): Promise<Answer> {
    this.pause.respect(`Replicate (${kind})`)
    const answer = await ask(method === 'GET' ? 'GET' : 'POST', url, {
      headers: { ...(own as Record<string, string>), ...headers }, body: (body as string | undefined) ?? '', timeoutMs, mostBytes: MOST_BYTES,
    })
    return this.judge(kind, answer)
  }

  private judge(kind: Sending['kind'], answer: Answer): Answer {
    const { status } = answer
    if (status >= 200 && status < 300) return answer
    const said = `Replicate: ${status} ${detailOf(answer)}`.trim()
    const seconds = retryAfter(answer.headers)
    if (status === 429 || status === 503) throw this.pause.start(`Replicate (${kind})`, said, seconds)
    // A gateway that gave up on what is behind it does not know what became of the request.
    if (status >= 500) throw new NoAnswer(said)
    if (status === 408 || OPERATORS.includes(status)) throw new RetryLater(said, seconds)
    throw status === 404 || status === 410 ? new NotThere(said) : new Refused(said)
  }
}

/** What it was about is not there. */
export class NotThere extends Refused {}

const isFault = (error: Error): boolean => error instanceof RetryLater || error instanceof Refused || error instanceof NoAnswer

const problem = z.object({ detail: z.string() })

/** Replicate's own word on a problem (RFC 7807), cut short. */
function detailOf({ text }: Answer): string {
  try {
    return problem.parse(JSON.parse(text)).detail.replaceAll(/[\s\0]+/g, ' ').slice(0, 200)
  } catch {
    return ''
  }
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { SystemDoor } from '../db/system-door.js'
import type { RemoteProvider } from '../gateways/ai/ai-provider.js'
import { REPLICATE_WEBHOOKS } from '../gateways/ai/open-ai.js'
import { httpError } from './request-shape.js'

/** A finished prediction comes with its logs. */
const MOST_BYTES = 1024 * 1024

/**
 * Takes what a provider says of its jobs. A signed word only wakes whoever watches the job, who asks the provider: told
 * twice, late or in the wrong order it changes nothing. Nobody learns whether there is such a job.
 */
export function serveWebhooks(http: FastifyInstance, system: Pool, provider: RemoteProvider | undefined): void {
  if (!provider) return
  const door = new SystemDoor(system)
  void http.register(async (scope) => {
    // The signature is over the bytes as they came, whatever they say they are.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, body, done) => done(null, body))
    scope.post(REPLICATE_WEBHOOKS, { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const news = await provider.readWebhook({ headers: singleHeaders(request), body: typeof request.body === 'string' ? request.body : '' })
      if (!news) throw httpError('The signature does not hold, or is too old.', 'UNAUTHENTICATED', 401)
      await door.rule('note_provider_news', { provider: provider.name, providerJobId: news.jobId })
      return reply.code(202).header('cache-control', 'no-store').send()
    })
  })
}

/** A header given twice is none. */
export const singleHeaders = ({ headers }: FastifyRequest): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]))

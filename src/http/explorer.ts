import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Config } from '../config.js'
import { graphiqlPage, STATIC_PATH } from './pages/graphiql.js'
import { landingPage } from './pages/landing.js'
import { sandboxPage } from './pages/sandbox.js'

/** A page, and where it may get its parts from besides this server. */
export interface Page {
  html: string
  /** More sources by directive of its Content-Security-Policy. */
  sources?: Record<string, string[]>
}

/** Pages for people who try the API out, in development: what there is, GraphiQL, and Apollo Sandbox. */
export function serveExplorer(http: FastifyInstance, config: Config): void {
  servePage(http, '/', landingPage(config.demoData))
  servePage(http, '/graphiql', graphiqlPage())
  servePage(http, '/sandbox', sandboxPage())
  http.get(`${STATIC_PATH}*`, async (request, reply) => {
    // Only now: ruru's assets take 4 MB of memory.
    const { getStaticFile } = await import('ruru/static')
    const file = await getStaticFile({ staticPath: STATIC_PATH, urlPath: request.url, acceptEncoding: request.headers['accept-encoding'], disallowDevAssets: true })
    return file ? reply.headers({ ...file.headers, 'cache-control': 'public, max-age=3600' }).send(file.content) : reply.callNotFound()
  })
}

function servePage(http: FastifyInstance, url: string, page: Page): void {
  const policy = policyOf(page)
  http.get(url, (_request, reply): FastifyReply =>
    reply.header('content-security-policy', policy).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page.html))
}

/** Scripts of the page itself are named by their hash, so that none but them can run. */
function policyOf({ html, sources = {} }: Page): string {
  const inline = [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`)
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline],
    // Editors set styles on their elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
  for (const [directive, more] of Object.entries(sources)) directives[directive] = [...(directives[directive] ?? []), ...more]
  return Object.entries(directives).map(([directive, from]) => `${directive} ${from.join(' ')}`).join('; ')
}

import { settings, type TierLimits } from '../../config.js'
import { SubscriptionTier } from '../../entities/identity/account.js'
import { LIMITS } from '../../limits/limits.js'
import { PAGE_DEFAULT, PAGE_MAX } from '../../paging/page-args.js'
import { pageText, table, type Page } from './page.js'

const INTRODUCTION = `They hold on HTTP and on WebSocket alike. A document over one of them is refused before anything runs, with
\`QUERY_LIMIT\`; a body or frame over its size with \`BODY_TOO_LARGE\`, an operation too many on a socket with
\`TOO_MANY_OPERATIONS\`. How often signing in and the like may be tried are settings: see [operating.md](operating.md).`

const MEANINGS: Record<keyof typeof LIMITS, string> = {
  bodyBytes: 'Bytes of an HTTP body or of a WebSocket frame.',
  bodySeconds: 'Seconds for the body of an operation to arrive in; then the connection is closed.',
  pipelinedRequests: 'Requests sent over one connection before any of them is answered; one more and it is closed.',
  tokens: 'Lexical tokens of a document.',
  depth: 'Fields within fields.',
  aliases: 'Aliased fields and fragments in one operation.',
  directives: 'Directives in one operation.',
  fields: 'Fields of an operation, with every fragment written out where it is spread.',
  mutations: 'Root fields of a mutation.',
  variableDepth: 'Lists and objects within one another, in the variables.',
  cost: 'Points of an operation with its variables: a field costs 1, a page its size times what is selected of each row.',
  socketOperations: 'Operations open at once on one WebSocket.',
  operationName: 'Characters of the name of an operation.',
}

const TIERS = `## By tier
What an account may do in one hour (UTC) depends on its tier; other figures are a setting, \`TIER_LIMITS\` (see
[operating.md](operating.md)). \`viewer { usage { … } }\` says what is used, what is left and when the hour ends.

Who has used up an hour is refused with \`SUBSCRIPTION_REQUIRED\` where \`extensions.requiredTier\` allows more, and with
\`QUOTA_EXCEEDED\` (code \`RATE_LIMITED\`) where no tier does; \`extensions\` carry \`limit\`, \`remaining\`, \`resetsAt\` and
\`retryAfter\` (seconds). What fails on our side is given back.`

const CALLS = `An API call is a request over HTTP, or an operation on a WebSocket, of somebody signed in; the events of a subscription
are none. Every answer over HTTP to somebody signed in says in \`RateLimit-Limit\`, \`RateLimit-Remaining\` and
\`RateLimit-Reset\` (seconds) what is left; one call too many is answered with status 429 and \`Retry-After\`. Refreshing a
session and signing out over HTTP are never refused. Calls are counted in the process, or in Redis where there is one, and
brought together in the database every ten seconds: within these a change of tier counts for calls, and processes
without a common Redis know of each other. Transformations and uploads are counted in the database, exactly.`

const PAGES = [
  [PAGE_MAX, 'Rows of a page (`first` or `last`).'],
  [PAGE_DEFAULT, 'Rows of a page when no size is given.'],
] as const

const ACTIONS: Record<keyof TierLimits['free'], string> = { transformations: 'Transformations', uploads: 'Uploads', apiCalls: 'API calls' }

const shown = (limit: number): string => limit.toLocaleString('en-US')

export const LIMITS_PAGE: Page = {
  file: 'docs/limits.md',
  text: () => {
    const limits = Object.entries(MEANINGS).map(([name, meaning]) => [shown(LIMITS[name as keyof typeof LIMITS]), meaning])
    const tiers = settings.parse({}).TIER_LIMITS
    const byTier = Object.entries(ACTIONS).map(([name, action]) => [action, ...Object.values(SubscriptionTier).map((tier) => shown(tiers[tier][name as keyof TierLimits['free']]))])
    return pageText('Limits', INTRODUCTION, table(['At most', 'Of what'], [...limits, ...PAGES.map(([limit, meaning]) => [shown(limit), meaning])]), TIERS, table(['In one hour', ...Object.keys(SubscriptionTier).map((tier) => `\`${tier}\``)], byTier), CALLS)
  },
}

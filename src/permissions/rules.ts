import { createRequire } from 'node:module'
import util from 'node:util'
import type { IRules } from 'graphql-shield'
import { DomainError } from '../errors/domain-error.js'
import type { Viewer } from '../auth/viewer.js'

// graphql-shield's ES build does not load on Node 24, and its CommonJS build calls util.isUndefined, which is gone:
// without it chain() and race() always refuse.
Object.assign(util, { isUndefined: (value: unknown) => value === undefined })
const shieldModule = createRequire(import.meta.url)('graphql-shield') as typeof import('graphql-shield')
const { rule } = shieldModule
export const { shield, and, or, allow } = shieldModule

interface Caller {
  viewer: Viewer | null
}

/** Anybody, signed in or not. Which rows exist for them is the policies' matter. */
export const anybody = allow

/** Somebody whose access token was verified; that the session still lives is checked with the first row read. */
export const signedIn = rule({ cache: 'no_cache' })(
  (_parent, _args, { viewer }: Caller) => viewer !== null || new DomainError('SIGN_IN_REQUIRED'),
)

/** The map of one domain: root types and sensitive fields, each with who may use it. */
export type Permissions = IRules

import { GraphQLError } from 'graphql'
import { codeOf, REASONS, type ErrorCode, type ErrorReason } from './reasons.js'

/** One refused value: where it stands in the arguments (`input.title`) and what is wrong with it. */
export interface FieldProblem {
  path: string
  message: string
}

export interface DomainErrorDetail {
  fields?: FieldProblem[]
  /** Seconds until another try may succeed. */
  retryAfter?: number
  /** What a refused change was made to, as it is now: its version and its fields. */
  current?: Record<string, unknown>
  /** The least tier this is open to. */
  requiredTier?: string
  /** How often this may be done in one hour, how often it still may, and when the next hour begins (ISO 8601). */
  limit?: number
  remaining?: number
  resetsAt?: string
  /** From when on this may be done (ISO 8601). */
  availableAt?: string
}

/**
 * A refusal the caller is meant to read. It is the only error whose text reaches a client; everything else is
 * answered as INTERNAL_SERVER_ERROR by the formatter.
 */
export class DomainError extends GraphQLError {
  readonly reason: ErrorReason

  constructor(reason: ErrorReason, detail: DomainErrorDetail = {}) {
    super(REASONS[reason][1], { extensions: { code: codeOf(reason), reason, ...detail } })
    this.name = 'DomainError'
    this.reason = reason
  }

  get code(): ErrorCode {
    return codeOf(this.reason)
  }
}

import { DomainError, type DomainErrorDetail } from '../errors/domain-error.js'
import { isReason, type ErrorReason } from '../errors/reasons.js'

/** SQLSTATE that fail() raises; its message is a reason of the closed list, its detail the field at fault. */
const REFUSED = 'PY001'

/** SQLSTATEs (PostgreSQL, appendix A) that say what went wrong well enough to answer with a reason. */
const KNOWN_STATES: Record<string, ErrorReason> = {
  '22021': 'UNSTORABLE_TEXT',
  '22P05': 'UNSTORABLE_TEXT',
  '53300': 'DATABASE_UNAVAILABLE',
  '57014': 'DATABASE_UNAVAILABLE',
  '57P01': 'DATABASE_UNAVAILABLE',
  '57P02': 'DATABASE_UNAVAILABLE',
  '57P03': 'DATABASE_UNAVAILABLE',
  '25P03': 'DATABASE_UNAVAILABLE',
}

/** Errors of the connection itself: Node's codes, and pg's messages that carry none. */
const CONNECTION_LOST =
  /ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|ENOENT.*PGSQL|Connection terminated|timeout exceeded when trying to connect|not queryable|connection error/

interface DatabaseFault {
  code?: string
  message: string
  detail?: string
  /** The details of `fail_with`, as JSON. */
  hint?: string
}

/** A refusal by a rule, or a known fault, as the error a client reads; anything else unchanged. */
export function asDomainError(error: unknown): unknown {
  const { code = '', message, detail, hint } = error as DatabaseFault
  if (code === REFUSED && isReason(message)) {
    return new DomainError(message, hint ? (JSON.parse(hint) as DomainErrorDetail) : detail ? { fields: [{ path: detail, message }] } : {})
  }
  const reason = KNOWN_STATES[code] ?? (CONNECTION_LOST.test(`${code} ${message}`) ? 'DATABASE_UNAVAILABLE' : undefined)
  return reason ? Object.assign(new DomainError(reason), { cause: error }) : error
}

/** Whether the transaction lost a race it may win the next time: serialization failure or deadlock. */
export const isRaceLost = (error: unknown): boolean => ['40001', '40P01'].includes((error as DatabaseFault).code ?? '')

import { DomainError } from '../../errors/domain-error.js'
import { FileMissing, StoreFull, StoreUnavailable } from '../../gateways/storage/file-store.js'
import { httpError } from '../request-shape.js'

/** What a store's fault is answered with; anything else as it is. */
export function asAnswer(error: unknown): unknown {
  if (error instanceof StoreFull) return httpError('There is no room for this file right now; nothing of it was kept.', 'SERVICE_UNAVAILABLE', 507)
  if (error instanceof StoreUnavailable) return new DomainError('STORAGE_UNAVAILABLE')
  return error instanceof FileMissing ? new DomainError('FILE_NOT_FOUND') : error
}

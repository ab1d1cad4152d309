import { NoAnswer, Refused, RetryLater } from '../gateways/delivery-faults.js'
import { FileMissing, FileTooLarge, StoreFull, StoreUnavailable } from '../gateways/storage/file-store.js'
import type { Claimed, Outcome } from './transformation-rules.js'

const LATEST_SECONDS = 60
/** So often something nobody foresaw is tried again. */
const MOST_SURPRISES = 3

const backOff = (attempts: number): number => Math.min(2 ** Math.min(attempts + 1, 10), LATEST_SECONDS)

/** What an error means for the transformation it hit: what may pass is waited out for as long as it takes. */
export function outcomeOfFault(error: unknown, { attempts, input_path }: Claimed, isHere: boolean): Outcome {
  if (error instanceof FileMissing && input_path !== null) return { kind: 'failed', reason: 'INPUT_GONE' }
  if (error instanceof Refused) return { kind: 'failed', reason: isHere ? 'AUDIO_UNREADABLE' : 'PROVIDER_REFUSED' }
  if (error instanceof FileTooLarge) return { kind: 'failed', reason: 'PROVIDER_REFUSED' }
  const seconds = error instanceof RetryLater ? Math.max(error.retryAfterSeconds ?? 0, backOff(attempts)) : backOff(attempts)
  if (canPass(error) || attempts < MOST_SURPRISES) return { kind: 'later', seconds, isOutage: true }
  return { kind: 'failed', reason: 'UNFORESEEN' }
}

/** Whether it is a fault of the world around, which may pass by itself. */
export const canPass = (error: unknown): boolean => [RetryLater, NoAnswer, StoreFull, StoreUnavailable].some((fault) => error instanceof fault)

import { RetryLater } from './delivery-faults.js'

/** No service is believed that asks for more. */
const LONGEST_SECONDS = 60 * 60
/** Hosts of clients' choosing must not fill the memory. */
const MOST = 1_000

/** Services that have asked to be left alone for a while, and are. */
export class Pause {
  private readonly until = new Map<string, number>()

  /** @throws RetryLater while this service is to be left alone. */
  respect(service: string): void {
    const left = (this.until.get(service) ?? 0) - Date.now()
    if (left > 0) throw new RetryLater(`${service} asked to wait`, Math.ceil(left / 1000))
    this.until.delete(service)
  }

  /** Leaves the service alone for so long, and tells whoever sent that it did not leave. */
  start(service: string, reason: string, seconds: number | undefined): RetryLater {
    if (seconds !== undefined && this.until.size < MOST) this.until.set(service, Date.now() + Math.min(seconds, LONGEST_SECONDS) * 1000)
    return new RetryLater(reason, seconds)
  }
}

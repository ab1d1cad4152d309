/** Something to wait for that may be raised from elsewhere; raised while nobody waits, the next wait returns at once. */
export class Signal {
  private raised = false
  private ended = false
  private wakeWaiter: (() => void) | undefined

  raise(): void {
    this.raised = true
    this.wakeWaiter?.()
  }

  /** Every wait, now and later, returns false. */
  end(): void {
    this.ended = true
    this.raise()
  }

  /** Resolves when raised, or after `ms` at the latest; false when there is nothing to wait for any more. */
  async wait(ms: number): Promise<boolean> {
    if (!this.raised) await this.sleep(ms)
    this.raised = false
    this.wakeWaiter = undefined
    return !this.ended
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.wakeWaiter = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

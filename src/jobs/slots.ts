/** So many places for work, and how long somebody keeps one. */
export class Slots {
  private taken = 0
  private keptMs = Infinity

  constructor(
    readonly count: number,
    private readonly onFree: () => void,
  ) {}

  get busy(): number {
    return this.taken
  }

  get isFull(): boolean {
    return this.taken >= this.count
  }

  /** How long a place was kept lately, in milliseconds; Infinity before anybody knows. */
  get usualMs(): number {
    return this.keptMs
  }

  /** Takes one; what it answers gives it back, and again does nothing. */
  take(): () => void {
    const takenAt = performance.now()
    let isOver = false
    this.taken += 1
    return () => {
      if (isOver) return
      isOver = true
      const ms = performance.now() - takenAt
      this.keptMs = this.keptMs === Infinity ? ms : this.keptMs * 0.8 + ms * 0.2
      this.taken -= 1
      this.onFree()
    }
  }
}

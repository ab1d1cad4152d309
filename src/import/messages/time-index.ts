const FIRST_ROWS = 4_096

/** Where a line stands in its file. */
export interface LinePlace {
  line: number
  offset: number
  length: number
}

/** Where the messages of a file stand and when they were sent, in 24 bytes each, and their places in the order of time. */
export class TimeIndex {
  count = 0
  private times = new Float64Array(FIRST_ROWS)
  private offsets = new Float64Array(FIRST_ROWS)
  private lengths = new Uint32Array(FIRST_ROWS)
  private lines = new Uint32Array(FIRST_ROWS)
  private isInOrder = true

  add(time: number, { line, offset, length }: LinePlace): void {
    if (this.count === this.times.length) this.grow()
    if (this.count > 0 && time < this.times[this.count - 1]!) this.isInOrder = false
    this.times[this.count] = time
    this.offsets[this.count] = offset
    this.lengths[this.count] = length
    this.lines[this.count] = line
    this.count += 1
  }

  /** Those of one time stay in the order of the file. */
  *inOrderOfTime(): Generator<LinePlace> {
    const order = Uint32Array.from({ length: this.count }, (_, number) => number)
    if (!this.isInOrder) order.sort((a, b) => this.times[a]! - this.times[b]! || a - b)
    for (const at of order) yield { line: this.lines[at]!, offset: this.offsets[at]!, length: this.lengths[at]! }
  }

  private grow(): void {
    const larger = <Column extends Float64Array | Uint32Array>(column: Column, to: Column): Column => {
      to.set(column)
      return to
    }
    const size = this.times.length * 2
    this.times = larger(this.times, new Float64Array(size))
    this.offsets = larger(this.offsets, new Float64Array(size))
    this.lengths = larger(this.lengths, new Uint32Array(size))
    this.lines = larger(this.lines, new Uint32Array(size))
  }
}

import type { Block } from '../sound.js'

/** The stretch of a stream that is still needed, by its place in the whole. */
export class Sliding {
  private channels: Float32Array[]
  private start = 0
  private length = 0

  constructor(channelCount: number) {
    this.channels = Array.from({ length: channelCount }, () => new Float32Array(32_768))
  }

  /** The place after the last sample. */
  get end(): number {
    return this.start + this.length
  }

  get(channel: number): { samples: Float32Array; start: number } {
    return { samples: this.channels[channel]!, start: this.start }
  }

  add(block: Block): void {
    const added = block[0]!.length
    if (this.length + added > this.channels[0]!.length) this.grow(this.length + added)
    block.forEach((samples, channel) => this.channels[channel]!.set(samples, this.length))
    this.length += added
  }

  addSilence(frames: number): void {
    if (frames > 0) this.add(this.channels.map(() => new Float32Array(frames)))
  }

  /** What stands before this place is needed no more. */
  dropBefore(place: number): void {
    const dropped = Math.min(place - this.start, this.length)
    // Moved rarely: each move touches all that is kept.
    if (dropped < this.channels[0]!.length / 2) return
    for (const samples of this.channels) samples.copyWithin(0, dropped, this.length)
    this.start += dropped
    this.length -= dropped
  }

  private grow(needed: number): void {
    this.channels = this.channels.map((samples) => {
      const larger = new Float32Array(Math.max(needed, samples.length * 2))
      larger.set(samples.subarray(0, this.length))
      return larger
    })
  }
}

import type { Block } from '../sound.js'

/**
 * Samples as whole 16-bit numbers, interleaved. With dither by triangular noise of one step, so that what is rounded
 * off is noise and no distortion (Lipshitz, Wannamaker and Vanderkooy, JAES 1992); the noise is the same every time.
 */
export class Quantizer {
  private seed = 0x9e3779b9

  constructor(private readonly dither: boolean) {}

  interleaved(block: Block): Int16Array {
    const [frames, channels] = [block[0]!.length, block.length]
    const out = new Int16Array(frames * channels)
    block.forEach((samples, channel) => {
      for (let frame = 0, index = channel; frame < frames; frame++, index += channels) {
        const level = samples[frame]! * 32_768 + (this.dither ? this.noise() - this.noise() : 0)
        out[index] = Math.max(-32_768, Math.min(32_767, Math.round(level)))
      }
    })
    return out
  }

  /** 0 to 1 (xorshift32, Marsaglia 2003). */
  private noise(): number {
    this.seed ^= this.seed << 13
    this.seed ^= this.seed >>> 17
    this.seed ^= this.seed << 5
    return (this.seed >>> 0) / 2 ** 32
  }
}

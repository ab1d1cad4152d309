import type { Block } from '../sound.js'
import { NOTHING, type Stage, type StageFormat } from './stage.js'

const framesOf = (ms: number, { sampleRate }: StageFormat): number => Math.round((ms / 1000) * sampleRate)

/** A straight line up from silence. */
export class FadeIn implements Stage {
  private position = 0
  private readonly frames: number

  constructor(format: StageFormat, ms: number) {
    this.frames = framesOf(ms, format)
  }

  process(block: Block): Block {
    const length = block[0]!.length
    if (this.position < this.frames) {
      for (const samples of block) {
        for (let index = 0; index < length; index++) samples[index]! *= Math.min(1, (this.position + index) / this.frames)
      }
    }
    this.position += length
    return block
  }

  end(): Block {
    return NOTHING
  }
}

/** A straight line down to silence. Nobody knows where the end is until it comes, so as much as may fade is held back. */
export class FadeOut implements Stage {
  private held: Float32Array[]
  private count = 0
  private readonly frames: number

  constructor(format: StageFormat, ms: number) {
    this.frames = framesOf(ms, format)
    this.held = Array.from({ length: format.channelCount }, () => new Float32Array(this.frames))
  }

  process(block: Block): Block {
    const length = block[0]!.length
    const given = Math.max(0, this.count + length - this.frames)
    const out = block.map((samples, channel) => this.shift(this.held[channel]!, samples, given))
    this.count += length - given
    return out
  }

  end(): Block {
    return this.held.map((samples) => {
      const rest = samples.slice(0, this.count)
      for (let index = 0; index < this.count; index++) rest[index]! *= (this.count - 1 - index) / this.count
      return rest
    })
  }

  /** Takes the oldest `given` of what is held and of `samples`, and holds the rest. */
  private shift(held: Float32Array, samples: Float32Array, given: number): Float32Array {
    const out = new Float32Array(given)
    const fromHeld = Math.min(given, this.count)
    out.set(held.subarray(0, fromHeld))
    out.set(samples.subarray(0, given - fromHeld), fromHeld)
    held.copyWithin(0, fromHeld, this.count)
    held.set(samples.subarray(given - fromHeld), this.count - fromHeld)
    return out
  }
}

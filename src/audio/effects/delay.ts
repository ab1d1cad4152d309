import type { Block } from '../sound.js'
import { NOTHING, type Stage, type StageFormat } from './stage.js'

/** Echoes are followed until they are this quiet (-60 dB), and no longer than this. */
const SILENT = 0.001
const MAX_TAIL_SECONDS = 20

/** An echo that comes back, each time by `feedback` quieter; `mix` is its share of the sound. */
export class Delay implements Stage {
  private readonly lines: Float32Array[]
  private readonly frames: number
  private position = 0

  constructor(
    private readonly format: StageFormat,
    private readonly settings: { ms: number; feedback: number; mix: number },
  ) {
    this.frames = Math.max(1, Math.round((settings.ms / 1000) * format.sampleRate))
    this.lines = Array.from({ length: format.channelCount }, () => new Float32Array(this.frames))
  }

  process(block: Block): Block {
    const { feedback, mix } = this.settings
    let end = this.position
    block.forEach((samples, channel) => {
      const line = this.lines[channel]!
      let position = this.position
      for (let index = 0; index < samples.length; index++) {
        const [dry, echo] = [samples[index]!, line[position]!]
        line[position] = dry + echo * feedback
        samples[index] = dry * (1 - mix) + echo * mix
        if (++position === this.frames) position = 0
      }
      end = position
    })
    this.position = end
    return block
  }

  end(): Block {
    const { feedback, mix } = this.settings
    if (mix === 0) return NOTHING
    const echoes = feedback > 0 ? 1 + Math.ceil(Math.log(SILENT) / Math.log(feedback)) : 1
    const length = Math.min(echoes * this.frames, MAX_TAIL_SECONDS * this.format.sampleRate)
    return this.process(this.lines.map(() => new Float32Array(length)))
  }
}

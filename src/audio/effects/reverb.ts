import type { Block } from '../sound.js'
import { NOTHING, type Stage, type StageFormat } from './stage.js'

/** Lengths in samples at 44.1 kHz of Freeverb by Jezar at Dreampoint (public domain), after Schroeder and Moorer. */
const COMBS = [1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617]
const ALLPASSES = [556, 441, 341, 225]
/** The right side's are a little longer: that is what makes it wide. */
const SPREAD = 23
const ALLPASS_FEEDBACK = 0.5
/** How much faster high notes die away in a room. */
const DAMPING = 0.2
/** Too small to be heard, and slow to work with. */
const TINY = 1e-15

/** A room: `seconds` until it is silent (-60 dB), `mix` its share of the sound. */
export class Reverb implements Stage {
  private readonly rooms: Room[]

  constructor(
    private readonly format: StageFormat,
    private readonly settings: { mix: number; seconds: number },
  ) {
    this.rooms = Array.from({ length: format.channelCount }, (_, channel) => new Room(format.sampleRate, settings.seconds, channel % 2 === 1 ? SPREAD : 0))
  }

  process(block: Block): Block {
    block.forEach((samples, channel) => this.rooms[channel]!.mixInto(samples, this.settings.mix))
    return block
  }

  end(): Block {
    if (this.settings.mix === 0) return NOTHING
    return this.process(this.rooms.map(() => new Float32Array(Math.round(this.settings.seconds * this.format.sampleRate))))
  }
}

class Room {
  private readonly combs: Comb[]
  private readonly allpasses: Allpass[]
  private wet = new Float32Array(0)

  constructor(sampleRate: number, seconds: number, spread: number) {
    const scaled = (samples: number): number => Math.max(1, Math.round(((samples + spread) * sampleRate) / 44_100))
    this.combs = COMBS.map((length) => new Comb(scaled(length), 10 ** ((-3 * scaled(length)) / (seconds * sampleRate)), COMBS.length))
    this.allpasses = ALLPASSES.map((length) => new Allpass(scaled(length)))
  }

  mixInto(samples: Float32Array, mix: number): void {
    if (this.wet.length < samples.length) this.wet = new Float32Array(samples.length)
    const wet = this.wet.subarray(0, samples.length).fill(0)
    for (const comb of this.combs) comb.addTo(wet, samples)
    for (const allpass of this.allpasses) allpass.change(wet)
    for (let index = 0; index < samples.length; index++) samples[index] = samples[index]! * (1 - mix) + wet[index]! * mix
  }
}

class Comb {
  private readonly line: Float32Array
  private readonly level: number
  private position = 0
  private filtered = 0

  constructor(
    length: number,
    private readonly feedback: number,
    count: number,
  ) {
    this.line = new Float32Array(length)
    // So that noise comes back as loud as it went in, however long the room rings.
    this.level = Math.sqrt((1 - feedback ** 2) / count)
  }

  addTo(wet: Float32Array, samples: Float32Array): void {
    const { line, feedback, level } = this
    let { position, filtered } = this
    for (let index = 0; index < samples.length; index++) {
      const out = line[position]!
      filtered = out * (1 - DAMPING) + filtered * DAMPING + TINY
      line[position] = samples[index]! + filtered * feedback
      wet[index]! += out * level
      if (++position === line.length) position = 0
    }
    this.position = position
    this.filtered = filtered
  }
}

class Allpass {
  private readonly line: Float32Array
  private position = 0

  constructor(length: number) {
    this.line = new Float32Array(length)
  }

  change(samples: Float32Array): void {
    const { line } = this
    let { position } = this
    for (let index = 0; index < samples.length; index++) {
      const [input, held] = [samples[index]!, line[position]!]
      line[position] = input + held * ALLPASS_FEEDBACK
      samples[index] = held - input * ALLPASS_FEEDBACK
      if (++position === line.length) position = 0
    }
    this.position = position
  }
}

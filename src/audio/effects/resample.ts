import type { Block } from '../sound.js'
import { Sliding } from './sliding.js'
import { NOTHING, type Stage } from './stage.js'

/** Zero crossings of the sinc on each side. */
const CROSSINGS = 12
/** Places between two samples for which there is a filter. */
const PHASES = 1_024
/** As much of the band as passes. */
const PASS = 0.94

/**
 * Reads a stream `step` samples at a time: a windowed sinc, which also removes what would fold back (Julius O. Smith,
 * Digital Audio Resampling). At a step of 2 it is twice as fast and an octave higher.
 */
export class Resample implements Stage {
  private readonly taps: number
  private readonly filters: Float32Array[]
  private readonly input: Sliding
  private taken = 0
  private given = 0

  constructor(
    private readonly channelCount: number,
    private readonly step: number,
  ) {
    const cutoff = Math.min(1, 1 / step) * PASS
    this.taps = 2 * Math.ceil(CROSSINGS / cutoff)
    this.filters = Array.from({ length: PHASES + 1 }, (_, phase) => filterAt(phase / PHASES, this.taps, cutoff))
    this.input = new Sliding(channelCount)
    this.input.addSilence(this.taps / 2)
  }

  process(block: Block): Block {
    this.taken += block[0]!.length
    this.input.add(block)
    return this.upTo(Math.max(this.given, Math.ceil((this.input.end - this.taps) / this.step)))
  }

  end(): Block {
    const all = Math.round(this.taken / this.step)
    this.input.addSilence(this.taps + Math.ceil(this.step))
    return all > this.given ? this.upTo(all) : NOTHING
  }

  private upTo(end: number): Block {
    const [from, count] = [this.given, end - this.given]
    const out = Array.from({ length: this.channelCount }, (_, channel) => this.channelUpTo(channel, from, count))
    this.given = end
    this.input.dropBefore(Math.floor(end * this.step))
    return out
  }

  private channelUpTo(channel: number, from: number, count: number): Float32Array {
    const { samples, start } = this.input.get(channel)
    const out = new Float32Array(count)
    for (let index = 0; index < count; index++) {
      const place = (from + index) * this.step
      const whole = Math.floor(place)
      const filter = this.filters[Math.round((place - whole) * PHASES)]!
      const first = whole - start + 1
      let sum = 0
      for (let tap = 0; tap < filter.length; tap++) sum += samples[first + tap]! * filter[tap]!
      out[index] = sum
    }
    return out
  }
}

/** The filter for a place `fraction` after a sample: taps that sum to 1, so that loudness stays. */
function filterAt(fraction: number, taps: number, cutoff: number): Float32Array {
  const half = taps / 2
  const filter = Float32Array.from({ length: taps }, (_, tap) => {
    const distance = tap - (half - 1) - fraction
    const x = Math.PI * distance * cutoff
    const window = Math.cos((Math.PI * distance) / (2 * half)) ** 2
    return Math.abs(distance) >= half ? 0 : (x === 0 ? 1 : Math.sin(x) / x) * window
  })
  const sum = filter.reduce((total, tap) => total + tap, 0)
  return filter.map((tap) => tap / sum)
}

import type { Block } from '../sound.js'
import { Sliding } from './sliding.js'
import { NOTHING, type Stage, type StageFormat } from './stage.js'

/** Seconds of sound laid over each other at a time, and how far from its place a piece may be taken. */
const HOP_SECONDS = 0.023
const SEARCH_SECONDS = 0.012
/** Every so many-th place and sample is compared first. */
const COARSE = 4

/**
 * Faster or slower at the same pitch: WSOLA (Verhelst and Roelands, ICASSP 1993). Pieces are laid over each other where
 * they continue the sound best; all channels take the same piece, so that sides stay together.
 */
export class Stretch implements Stage {
  private readonly hop: number
  private readonly search: number
  private readonly fade: Float32Array
  /** The channels, and after them their sum, by which pieces are compared. */
  private readonly input: Sliding
  private taken = 0
  private given = 0
  private pieces = 0
  /** Where what comes next would stand if the last piece went on. */
  private next = 0

  constructor(
    private readonly format: StageFormat,
    private readonly factor: number,
  ) {
    this.hop = Math.max(16, Math.round(format.sampleRate * HOP_SECONDS))
    this.search = Math.max(COARSE, Math.round(format.sampleRate * SEARCH_SECONDS))
    this.fade = Float32Array.from({ length: this.hop }, (_, index) => Math.sin(((index + 0.5) / this.hop) * (Math.PI / 2)) ** 2)
    this.input = new Sliding(format.channelCount + 1)
  }

  process(block: Block): Block {
    this.taken += block[0]!.length
    this.input.add([...block, sumOf(block)])
    return this.whilePossible(Infinity)
  }

  end(): Block {
    const all = Math.round(this.taken / this.factor)
    this.input.addSilence(this.search + 3 * this.hop + Math.ceil(this.hop * this.factor))
    return all > this.given ? this.whilePossible(all) : NOTHING
  }

  private whilePossible(limit: number): Block {
    const parts: Block[] = []
    for (;;) {
      const place = Math.round(this.pieces * this.hop * this.factor)
      const needed = Math.max(place + this.search, this.next) + 2 * this.hop
      if (this.given >= limit || needed > this.input.end) break
      parts.push(this.piece(place, Math.min(this.hop, limit - this.given)))
      this.input.dropBefore(Math.min(this.next, Math.round(this.pieces * this.hop * this.factor) - this.search))
    }
    return parts.length === 0 ? NOTHING : joined(parts, this.format.channelCount)
  }

  /** One hop of output: the last piece fading out under the next one fading in. */
  private piece(place: number, length: number): Block {
    const from = this.pieces === 0 ? 0 : this.best(place)
    const out = Array.from({ length: this.format.channelCount }, (_, channel) => {
      const { samples, start } = this.input.get(channel)
      const [old, fresh] = [this.next - start, from - start]
      const mixed = new Float32Array(length)
      for (let index = 0; index < length; index++) mixed[index] = samples[old + index]! * (1 - this.fade[index]!) + samples[fresh + index]! * this.fade[index]!
      return mixed
    })
    this.next = from + this.hop
    this.pieces++
    this.given += length
    return out
  }

  /** The place near this one whose sound is most like what would have come next. */
  private best(place: number): number {
    const rough = this.bestOf(Math.max(0, place - this.search), place + this.search, COARSE)
    return this.bestOf(Math.max(0, rough - COARSE + 1), rough + COARSE - 1, 1)
  }

  private bestOf(from: number, to: number, step: number): number {
    const { samples, start } = this.input.get(this.format.channelCount)
    const stride = COARSE / (step === 1 ? 2 : 1)
    let [best, bestLikeness] = [from, -Infinity]
    for (let candidate = from; candidate <= to; candidate += step) {
      const likeness = likenessOf(samples, this.next - start, candidate - start, this.hop, stride)
      if (likeness > bestLikeness) [best, bestLikeness] = [candidate, likeness]
    }
    return best
  }
}

/** The normalised correlation of two stretches of one signal. */
function likenessOf(samples: Float32Array, one: number, other: number, length: number, stride: number): number {
  let [product, energy] = [0, 1e-9]
  for (let index = 0; index < length; index += stride) {
    const sample = samples[other + index]!
    product += samples[one + index]! * sample
    energy += sample * sample
  }
  return product / Math.sqrt(energy)
}

function sumOf(block: Block): Float32Array {
  const sum = Float32Array.from(block[0]!)
  for (const samples of block.slice(1)) {
    for (let index = 0; index < sum.length; index++) sum[index]! += samples[index]!
  }
  return sum
}

function joined(parts: readonly Block[], channelCount: number): Block {
  const length = parts.reduce((sum, part) => sum + part[0]!.length, 0)
  return Array.from({ length: channelCount }, (_, channel) => {
    const out = new Float32Array(length)
    let position = 0
    for (const part of parts) {
      out.set(part[channel]!, position)
      position += part[channel]!.length
    }
    return out
  })
}

import { inPlace, type Stage, type StageFormat } from './stage.js'

/** Coefficients over a0. */
interface Biquad {
  b0: number
  b1: number
  b2: number
  a1: number
  a2: number
}

/** A Butterworth of the second order has no bump. */
const BUTTERWORTH_Q = Math.SQRT1_2
/** A frequency at half the sample rate cannot be filtered at. */
const HIGHEST = 0.49

/** Second-order filters of Robert Bristow-Johnson's Audio EQ Cookbook (W3C Note, 2021). */
export const lowPass = (format: StageFormat, frequencyHz: number): Stage => filter(format, passing(format, frequencyHz, -1))
export const highPass = (format: StageFormat, frequencyHz: number): Stage => filter(format, passing(format, frequencyHz, 1))

function passing({ sampleRate }: StageFormat, frequencyHz: number, sign: 1 | -1): Biquad {
  const { cos, alpha } = angleOf(sampleRate, frequencyHz, BUTTERWORTH_Q)
  const side = (1 + sign * cos) / 2
  return over(1 + alpha, { b0: side, b1: -sign * 2 * side, b2: side, a1: -2 * cos, a2: 1 - alpha })
}

export function bell(format: StageFormat, { frequencyHz, gainDb, q }: { frequencyHz: number; gainDb: number; q: number }): Stage {
  const { cos, alpha } = angleOf(format.sampleRate, frequencyHz, q)
  const root = 10 ** (gainDb / 40)
  return filter(format, over(1 + alpha / root, { b0: 1 + alpha * root, b1: -2 * cos, b2: 1 - alpha * root, a1: -2 * cos, a2: 1 - alpha / root }))
}

function angleOf(sampleRate: number, frequencyHz: number, q: number): { cos: number; alpha: number } {
  const angle = (2 * Math.PI * Math.min(frequencyHz, sampleRate * HIGHEST)) / sampleRate
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) }
}

const over = (a0: number, { b0, b1, b2, a1, a2 }: Biquad): Biquad => ({ b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 })

/** Transposed direct form II: the least rounding. */
function filter({ channelCount }: StageFormat, { b0, b1, b2, a1, a2 }: Biquad): Stage {
  const states = Array.from({ length: channelCount }, () => ({ z1: 0, z2: 0 }))
  return inPlace((samples, channel) => {
    const state = states[channel]!
    let { z1, z2 } = state
    for (let index = 0; index < samples.length; index++) {
      const x = samples[index]!
      const y = b0 * x + z1
      z1 = b1 * x - a1 * y + z2
      z2 = b2 * x - a2 * y
      samples[index] = y
    }
    // Numbers too small to be normal are slow to work with.
    state.z1 = Math.abs(z1) < 1e-20 ? 0 : z1
    state.z2 = Math.abs(z2) < 1e-20 ? 0 : z2
  })
}

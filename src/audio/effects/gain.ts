import { inPlace, type Stage } from './stage.js'

export const decibels = (db: number): number => 10 ** (db / 20)

export function gain(factor: number): Stage {
  return inPlace((samples) => {
    for (let index = 0; index < samples.length; index++) samples[index]! *= factor
  })
}

/** Below this nothing is changed. */
const KNEE = 0.9

/** Bends what effects made too loud instead of cutting it off. */
export function softClip(): Stage {
  return inPlace((samples) => {
    for (let index = 0; index < samples.length; index++) {
      const sample = samples[index]!
      const size = Math.abs(sample)
      if (size > KNEE) samples[index] = Math.sign(sample) * (KNEE + (1 - KNEE) * Math.tanh((size - KNEE) / (1 - KNEE)))
    }
  })
}

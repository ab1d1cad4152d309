import type { AudioEffect } from './audio-effect.js'
import { bell, highPass, lowPass } from './biquad.js'
import { Delay } from './delay.js'
import { FadeIn, FadeOut } from './fades.js'
import { decibels, gain } from './gain.js'
import { Resample } from './resample.js'
import { Reverb } from './reverb.js'
import type { Stage, StageFormat } from './stage.js'
import { Stretch } from './stretch.js'

/** How slow and how fast. */
export const TEMPO = [0.5, 2] as const

/** The stages that make this effect. */
export function openEffect(effect: AudioEffect, format: StageFormat): Stage[] {
  if ('gain' in effect) return [gain(decibels(within(effect.gain.db, -24, 24)))]
  if ('tempo' in effect) return tempo(within(effect.tempo.factor, ...TEMPO), format)
  if ('pitch' in effect) return pitch(within(effect.pitch.semitones, -12, 12), format)
  if ('lowPass' in effect) return [lowPass(format, audible(effect.lowPass.frequencyHz))]
  if ('highPass' in effect) return [highPass(format, audible(effect.highPass.frequencyHz))]
  if ('equalizer' in effect) return [bell(format, equalizerOf(effect.equalizer))]
  if ('reverb' in effect) return [new Reverb(format, { mix: share(effect.reverb.mix), seconds: within(effect.reverb.seconds, 0.1, 10) })]
  if ('delay' in effect) return [new Delay(format, delayOf(effect.delay))]
  if ('fadeIn' in effect) return [new FadeIn(format, within(effect.fadeIn.ms, 0, 60_000))]
  return [new FadeOut(format, within(effect.fadeOut.ms, 0, 60_000))]
}

const tempo = (factor: number, format: StageFormat): Stage[] => (factor === 1 ? [] : [new Stretch(format, factor)])

/** Stretched by as much as it is then read faster. */
function pitch(semitones: number, format: StageFormat): Stage[] {
  const ratio = 2 ** (semitones / 12)
  return semitones === 0 ? [] : [new Stretch(format, 1 / ratio), new Resample(format.channelCount, ratio)]
}

const equalizerOf = ({ frequencyHz, gainDb, q }: { frequencyHz: number; gainDb: number; q: number }) =>
  ({ frequencyHz: audible(frequencyHz), gainDb: within(gainDb, -24, 24), q: within(q, 0.1, 10) })

const delayOf = ({ ms, feedback, mix }: { ms: number; feedback: number; mix: number }) =>
  ({ ms: within(ms, 1, 2_000), feedback: within(feedback, 0, 0.95), mix: share(mix) })

const audible = (frequencyHz: number): number => within(frequencyHz, 20, 20_000)
const share = (value: number): number => within(value, 0, 1)

/** @throws RangeError for what is no number */
export function within(value: number, least: number, most: number): number {
  if (!Number.isFinite(value)) throw new RangeError('A setting of an effect is no number')
  return Math.min(most, Math.max(least, value))
}

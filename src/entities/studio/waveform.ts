import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'How loud audio is over time, to be drawn.', simpleResolvers: true })
export class Waveform {
  @Field(() => Int, { description: 'How many peaks there are: as many as were asked for, fewer when the audio is too short for that.' })
  resolution!: number

  @Field(() => Float, { description: 'How many peaks there are to a second.' })
  peaksPerSecond!: number

  @Field(() => Int, { description: 'How long the audio lasts, in milliseconds.' })
  durationMs!: number

  @Field(() => [Float], { description: 'The largest absolute sample of each stretch over all channels, 0 to 1, where 1 is full scale; the stretches are equally long; at most 10,000.' })
  peaks!: number[]
}

/** A row of `file_waveforms`, with the length of its audio. */
export interface StoredWaveform {
  id: string
  peaksPerSecond: number
  durationMs: number | null
  peaks: Uint8Array
}

/** Down-sampled: each stretch is as loud as its loudest part. */
export function waveformOf({ peaksPerSecond, durationMs, peaks }: StoredWaveform, resolution: number): Waveform {
  const size = Math.min(resolution, peaks.length)
  const duration = durationMs ?? (peaks.length * 1_000) / peaksPerSecond
  const shown = Array.from({ length: size }, (_, index) => {
    let loudest = 0
    const end = Math.floor(((index + 1) * peaks.length) / size)
    for (let at = Math.floor((index * peaks.length) / size); at < end; at += 1) loudest = Math.max(loudest, peaks[at]!)
    return Math.round((loudest / 255) * 1_000) / 1_000
  })
  return { resolution: size, peaksPerSecond: duration > 0 ? (size * 1_000) / duration : 0, durationMs: Math.round(duration), peaks: shown }
}

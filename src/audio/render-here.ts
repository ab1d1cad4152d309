import { throwIfEnded } from './child.js'
import { decode } from './decode/decode.js'
import { MAX_EFFECTS } from './effects/audio-effect.js'
import { softClip } from './effects/gain.js'
import { openEffect, TEMPO, within } from './effects/open-effect.js'
import { Resample } from './effects/resample.js'
import { Chain, type StageFormat } from './effects/stage.js'
import { openEncoder, type Encoder } from './encode/encoder.js'
import { openSound } from './open-sound.js'
import { durationMs, MAX_DURATION_MS, tooLong, type Block } from './sound.js'
import type { Results, Task } from './tasks.js'

/** The sample rates every format has. */
const RATES = [8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000]
const HIGHEST = 48_000
/** How loud a channel beside left and right is on both sides (ITU-R BS.775). */
const BESIDE = Math.SQRT1_2

/** In the thread it is called in: decoded, changed and encoded block by block. */
export async function renderHere({ inputFile, outputFile, effects, format, tools }: Extract<Task, { kind: 'render' }>, progress: (percent: number) => void): Promise<Results['render']> {
  const sound = await openSound(inputFile)
  const sampleRate = RATES.find((rate) => rate >= sound.sampleRate) ?? HIGHEST
  const channelCount = sound.channelCount === 1 ? 1 : 2
  if (durationMs(sound) * slowing(effects) > MAX_DURATION_MS) throw tooLong()
  const altered = effects.length > 0 || sampleRate !== sound.sampleRate || sound.channelCount > 2 || (sound.pcm?.bits ?? 0) > 16
  const chain = chainOf(effects, { sampleRate, channelCount }, sound.sampleRate)
  const encoder = await openEncoder(format, { file: outputFile, sampleRate, channelCount, dither: altered }, tools)
  const output = new Output(encoder, sampleRate)
  try {
    let taken = 0
    for await (const block of decode(inputFile, sound, tools)) {
      taken += block[0]!.length
      for (const changed of chain.process(inTwo(block))) await output.write(changed)
      progress(Math.min(99, Math.floor((100 * taken) / sound.frames)))
    }
    for (const block of chain.end()) await output.write(block)
    await encoder.finish()
    progress(100)
  } finally {
    await encoder.close()
  }
  return { durationMs: durationMs({ frames: output.frames, sampleRate }) }
}

function chainOf(effects: Extract<Task, { kind: 'render' }>['effects'], format: StageFormat, inputRate: number): Chain {
  if (effects.length > MAX_EFFECTS) throw new RangeError(`At most ${MAX_EFFECTS} effects`)
  return new Chain([
    ...(inputRate === format.sampleRate ? [] : [new Resample(format.channelCount, inputRate / format.sampleRate)]),
    ...effects.flatMap((effect) => openEffect(effect, format)),
    ...(effects.length > 0 ? [softClip()] : []),
  ])
}

/** How many times as long it is in the end. */
const slowing = (effects: Extract<Task, { kind: 'render' }>['effects']): number =>
  effects.reduce((times, effect) => ('tempo' in effect ? times / within(effect.tempo.factor, ...TEMPO) : times), 1)

class Output {
  frames = 0

  constructor(
    private readonly encoder: Encoder,
    private readonly sampleRate: number,
  ) {}

  async write(block: Block): Promise<void> {
    throwIfEnded()
    this.frames += block[0]!.length
    if (this.frames / this.sampleRate > MAX_DURATION_MS / 1000) throw tooLong()
    await this.encoder.write(block)
  }
}

/** More than two channels as left and right. Copied: effects change samples where they stand. */
function inTwo(block: Block): Block {
  const [left, right, ...others] = block
  if (others.length === 0) return block.map((channel) => channel.slice())
  const scale = 1 / (1 + others.length * BESIDE)
  return [left!, right!].map((side) => side.map((sample, index) => others.reduce((sum, other) => sum + other[index]! * BESIDE, sample) * scale))
}

import { unreadable } from '../audio-refused.js'
import { MAX_DURATION_MS, tooLong, type Block, type Sound } from '../sound.js'
import type { AudioTools } from '../tools.js'
import { decodeByFfmpeg } from './ffmpeg.js'
import { decodeByWasm } from './wasm.js'
import { decodeWav } from './wav.js'

/** Blocks are no longer than this, so that a step of work on one is short. */
const BLOCK_FRAMES = 8_192
/** A decoder may give more than the headers say, by its own delay; two seconds more are a lie. */
const SLACK_SECONDS = 2

/** The sound of a file, block by block, each of as many channels as it says. Memory stays bounded. @throws AudioRefused */
export async function* decode(file: string, sound: Sound, tools: AudioTools): AsyncGenerator<Block> {
  const limit = Math.min(sound.frames + SLACK_SECONDS * sound.sampleRate, (MAX_DURATION_MS / 1000 + SLACK_SECONDS) * sound.sampleRate)
  let frames = 0
  for await (const block of blocksOf(file, sound, tools)) {
    frames += block[0]!.length
    if (frames > limit) throw sound.frames >= limit ? tooLong() : unreadable('more samples than its headers tell of')
    yield* inShortBlocks(block)
  }
  if (frames === 0) throw unreadable('nothing in it can be decoded')
}

function blocksOf(file: string, sound: Sound, { ffmpeg }: AudioTools): AsyncGenerator<Block> {
  if (sound.container === 'WAV') return decodeWav(file, sound)
  return ffmpeg === null ? decodeByWasm(file, sound) : decodeByFfmpeg(ffmpeg.path, file, sound)
}

function* inShortBlocks(block: Block): Generator<Block> {
  const { length } = block[0]!
  for (let from = 0; from < length; from += BLOCK_FRAMES) yield block.map((channel) => channel.subarray(from, from + BLOCK_FRAMES))
}

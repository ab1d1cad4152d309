import type { ChildProcessByStdio } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { unreadable } from '../audio-refused.js'
import { FfmpegFailed, startFfmpeg } from '../child.js'
import type { Block, Container, Sound } from '../sound.js'
import { deinterleaveFloats, inWhole } from './interleaved.js'

/** Its reader for each container: left to guess it would also open playlists and scripts. */
const DEMUXERS: Record<Container, string> = { WAV: 'wav', MP3: 'mp3', FLAC: 'flac', OGG: 'ogg' }

/** By an ffmpeg of its own, which ends when nobody reads on. */
export async function* decodeByFfmpeg(ffmpeg: string, file: string, sound: Sound): AsyncGenerator<Block> {
  const { container, sampleRate, channelCount } = sound
  const input = ['-f', DEMUXERS[container], '-threads', '1', '-i', `file:${path.resolve(file)}`]
  const output = ['-map', '0:a:0', '-vn', '-sn', '-dn', '-ac', `${channelCount}`, '-ar', `${sampleRate}`, '-c:a', 'pcm_f32le', '-f', 'f32le', 'pipe:1']
  const child = startFfmpeg<ChildProcessByStdio<null, Readable, Readable>>(ffmpeg, [...input, ...output], ['ignore', 'pipe', 'pipe'])
  try {
    for await (const bytes of inWhole(child.process.stdout, 4 * channelCount)) yield deinterleaveFloats(bytes, channelCount)
    await child.ended
  } catch (error) {
    throw error instanceof FfmpegFailed ? unreadable(error.message) : error
  } finally {
    child.process.kill('SIGKILL')
  }
}


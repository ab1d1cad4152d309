import { unreadable } from '../audio-refused.js'
import type { FileBytes } from '../file-bytes.js'
import type { Sound } from '../sound.js'
import { lastFrameEnd } from './flac-frame.js'

/** Larger blocks than the streamable subset allows let a few bytes stand for minutes (RFC 9639, section 7). */
const MAX_BLOCK = 16_384
const MAX_METADATA_BLOCKS = 1_000

export interface StreamInfo {
  minBlock: number
  sampleRate: number
  channelCount: number
  /** 0 where whoever wrote it did not know. */
  frames: number
}

/** The 34 bytes of a STREAMINFO block (RFC 9639, section 8.2). */
export function readStreamInfo(block: Buffer): StreamInfo {
  if (block.length < 34) throw unreadable('a cut STREAMINFO')
  if (block.readUInt16BE(2) > MAX_BLOCK) throw unreadable('blocks of FLAC beyond the streamable subset')
  return {
    minBlock: block.readUInt16BE(0),
    sampleRate: block.readUIntBE(10, 3) >> 4,
    channelCount: ((block[12]! >> 1) & 7) + 1,
    frames: (block[13]! & 15) * 2 ** 32 + block.readUInt32BE(14),
  }
}

/** FLAC whose last frame stands whole where its header says it ends. @throws AudioRefused */
export async function readFlac(bytes: FileBytes, from: number): Promise<Sound> {
  const first = await bytes.at(from + 4, 38)
  if (first.length < 38 || (first[0]! & 127) !== 0 || first.readUIntBE(1, 3) !== 34) throw unreadable('FLAC without STREAMINFO')
  const info = readStreamInfo(Buffer.from(first.subarray(4)))
  const start = await afterMetadata(bytes, from + 4)
  const { frames, end } = await lastFrameEnd(bytes, start, info)
  if (info.frames !== 0 && info.frames !== frames) throw unreadable(`its header counts ${info.frames} samples, its frames ${frames}`)
  return { container: 'FLAC', codec: 'FLAC', sampleRate: info.sampleRate, channelCount: info.channelCount, frames, start: from, end }
}

async function afterMetadata(bytes: FileBytes, from: number): Promise<number> {
  let position = from
  for (let count = 0; count < MAX_METADATA_BLOCKS; count++) {
    const header = await bytes.at(position, 4)
    if (header.length < 4) break
    position += 4 + header.readUIntBE(1, 3)
    if (header[0]! & 128) return position
  }
  throw unreadable('metadata of FLAC that does not end')
}

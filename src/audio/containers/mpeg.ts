import { unreadable } from '../audio-refused.js'
import type { FileBytes } from '../file-bytes.js'
import type { Sound } from '../sound.js'

/** kbit/s of Layer III by index: MPEG 1, then MPEG 2 and 2.5 (ISO/IEC 11172-3, 13818-3). */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const
/** Frames in a row that make bytes an MP3. */
const FRAMES_IN_A_ROW = 3
/** Bytes between frames that are not of them, at most: more is no MP3 with dirt in it but dirt. */
const MAX_JUNK = 64 * 1024

interface Frame {
  length: number
  samples: number
  sampleRate: number
  channelCount: number
  /** Where a Xing header would be, from the frame's start. */
  sideEnd: number
}

/** One header of Layer III, or nothing where these bytes are none. */
function frameAt(bytes: Buffer, at = 0): Frame | undefined {
  if (bytes.length < at + 4 || bytes[at] !== 0xff || (bytes[at + 1]! & 0xe6) !== 0xe2) return undefined
  const [version, bitrateIndex, rateIndex] = [(bytes[at + 1]! >> 3) & 3, bytes[at + 2]! >> 4, (bytes[at + 2]! >> 2) & 3]
  if (version === 1 || bitrateIndex === 0 || bitrateIndex === 15 || rateIndex === 3) return undefined
  const first = version === 3
  const sampleRate = SAMPLE_RATES[rateIndex as 0] / (first ? 1 : version === 2 ? 2 : 4)
  const bitrate = BITRATES[first ? 0 : 1][bitrateIndex]! * 1000
  const channelCount = bytes[at + 3]! >> 6 === 3 ? 1 : 2
  return {
    length: Math.floor(((first ? 144 : 72) * bitrate) / sampleRate) + ((bytes[at + 2]! >> 1) & 1),
    samples: first ? 1152 : 576, sampleRate, channelCount,
    sideEnd: 4 + (first ? (channelCount === 1 ? 17 : 32) : channelCount === 1 ? 9 : 17),
  }
}

/** Every frame's header is read: what an MP3 says of its own length is often wrong. @throws AudioRefused when it is cut short or no MP3. */
export async function readMpeg(bytes: FileBytes, from: number): Promise<Sound> {
  const start = await firstFrame(bytes, from)
  const first = frameAt(await bytes.at(start, 4))!
  const claimed = await claimedFrames(bytes, start, first)
  const walk = await walkFrames(bytes, claimed === undefined ? start : start + first.length, first)
  if (claimed !== undefined && walk.count < claimed - 1 - claimed / 100) throw unreadable('fewer frames than its header counts')
  return { container: 'MP3', codec: 'MP3', sampleRate: first.sampleRate, channelCount: first.channelCount, frames: walk.count * first.samples, start, end: walk.end }
}

async function walkFrames(bytes: FileBytes, start: number, first: Frame): Promise<{ count: number; end: number }> {
  let [count, position, end, junk] = [0, start, start, 0]
  while (position + 4 <= bytes.size) {
    const frame = frameAt(await bytes.at(position, 4))
    if (frame === undefined || frame.sampleRate !== first.sampleRate) {
      if (await isTag(bytes, position)) break
      if (++junk > MAX_JUNK) throw unreadable('too little of it is MP3')
      position++
      continue
    }
    // After dirt a header by chance is likely, at a frame's end it is not.
    if (position + frame.length > bytes.size) {
      if (position === end) throw unreadable('its last frame is cut short')
      break
    }
    count++
    end = position += frame.length
  }
  return { count, end }
}

/** Tags that stand after the frames: ID3v1, APE, Lyrics3. */
async function isTag(bytes: FileBytes, position: number): Promise<boolean> {
  return /^(?:TAG|APETAGEX|LYRICSBEGIN|ID3)/.test((await bytes.at(position, 11)).toString('latin1'))
}

async function firstFrame(bytes: FileBytes, from: number): Promise<number> {
  for (let start = from; start < from + MAX_JUNK; start++) {
    if (await standInARow(bytes, start)) return start
  }
  throw unreadable('no frames of MP3')
}

async function standInARow(bytes: FileBytes, start: number): Promise<boolean> {
  let position = start
  for (let count = 0; count < FRAMES_IN_A_ROW; count++) {
    const frame = frameAt(await bytes.at(position, 4))
    if (frame === undefined) return count > 0 && position === bytes.size
    position += frame.length
  }
  return true
}

/** What a Xing or Info header counts: the frames after its own, which holds no sound. */
async function claimedFrames(bytes: FileBytes, start: number, frame: Frame): Promise<number | undefined> {
  const header = await bytes.at(start + frame.sideEnd, 12)
  if (!/^(?:Xing|Info)/.test(header.toString('latin1', 0, 4))) return undefined
  return header.length === 12 && header[7]! & 1 ? header.readUInt32BE(8) : 0
}

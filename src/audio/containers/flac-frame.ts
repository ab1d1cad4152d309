import { unreadable } from '../audio-refused.js'
import type { FileBytes } from '../file-bytes.js'
import type { StreamInfo } from './flac.js'

/** The last frame begins within so many bytes of the end: the largest of the streamable subset is 8 channels of 16,384 samples at 32 bits. */
const TAIL = 640 * 1024
const CRC_8 = crcTable(8, 0x07)
const CRC_16 = crcTable(16, 0x8005)

/** How many samples there are up to the end of the last frame, which its checksum proves whole. @throws AudioRefused */
export async function lastFrameEnd(bytes: FileBytes, start: number, info: StreamInfo): Promise<{ frames: number; end: number }> {
  const from = Math.max(start, bytes.size - TAIL)
  const tail = withoutTag(Buffer.from(await bytes.at(from, bytes.size - from)))
  for (let at = tail.length - 8; at >= 0; at--) {
    if (tail[at] !== 0xff || (tail[at + 1]! & 0xfe) !== 0xf8) continue
    const frames = samplesUpTo(tail, at, info)
    if (frames !== undefined && crc16(tail, at) === 0) return { frames, end: from + tail.length }
  }
  throw unreadable('no whole frame of FLAC at its end')
}

/** ID3v1 is no part of FLAC, and some programs add it all the same. */
const withoutTag = (tail: Buffer): Buffer => (tail.length >= 128 && tail.toString('latin1', tail.length - 128, tail.length - 125) === 'TAG' ? tail.subarray(0, -128) : tail)

/** The number of the sample after the frame whose header is here; nothing where no header is (RFC 9639, section 9.1). */
function samplesUpTo(bytes: Buffer, at: number, info: StreamInfo): number | undefined {
  const number = codedNumber(bytes, at + 4)
  if (number === undefined) return undefined
  const [sizeCode, rateCode] = [bytes[at + 2]! >> 4, bytes[at + 2]! & 15]
  let end = at + 4 + number.length
  const block = sizeCode === 6 ? bytes[end]! + 1 : sizeCode === 7 ? bytes[end]! * 256 + bytes[end + 1]! + 1 : blockOf(sizeCode)
  end += sizeCode === 6 ? 1 : sizeCode === 7 ? 2 : 0
  end += rateCode === 12 ? 1 : rateCode === 13 || rateCode === 14 ? 2 : 0
  if (block === undefined || end >= bytes.length || crc8(bytes, at, end) !== bytes[end]) return undefined
  const first = bytes[at + 1]! & 1 ? number.value : number.value * info.minBlock
  return first + block
}

function blockOf(code: number): number | undefined {
  if (code === 0) return undefined
  if (code === 1) return 192
  return code < 6 ? 576 << (code - 2) : 256 << (code - 8)
}

/** As UTF-8 would code it, up to 36 bits. */
function codedNumber(bytes: Buffer, at: number): { value: number; length: number } | undefined {
  const lead = bytes[at]
  if (lead === undefined) return undefined
  if (lead < 0x80) return { value: lead, length: 1 }
  const length = Math.clz32(~(lead << 24))
  if (length < 2 || length > 7) return undefined
  let value = lead & ((1 << (7 - length)) - 1)
  for (let index = 1; index < length; index++) value = value * 64 + (bytes[at + index]! & 63)
  return { value, length }
}

function crcTable(bits: 8 | 16, polynomial: number): Uint16Array {
  const [top, mask] = [1 << (bits - 1), (1 << bits) - 1]
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << (bits - 8)
    for (let bit = 0; bit < 8; bit++) crc = (crc & top ? (crc << 1) ^ polynomial : crc << 1) & mask
    return crc
  })
}

function crc8(bytes: Buffer, start: number, end: number): number {
  let crc = 0
  for (let at = start; at < end; at++) crc = CRC_8[crc ^ bytes[at]!]!
  return crc
}

/** Over a whole frame with the checksum it ends with: 0. */
function crc16(bytes: Buffer, start: number): number {
  let crc = 0
  for (let at = start; at < bytes.length; at++) crc = ((crc << 8) & 0xffff) ^ CRC_16[(crc >> 8) ^ bytes[at]!]!
  return crc
}

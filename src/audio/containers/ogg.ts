import { unreadable } from '../audio-refused.js'
import type { FileBytes } from '../file-bytes.js'
import type { Sound } from '../sound.js'
import { readStreamInfo } from './flac.js'

const PAGE_HEADER = 27
/** Flags of a page (RFC 3533, section 6). */
const FIRST = 2
const LAST = 4

interface Page {
  flags: number
  /** Samples finished up to this page's end; -1 where no packet ends on it. */
  granule: bigint
  serial: number
  bodyStart: number
  end: number
}

/** One stream of Vorbis, Opus or FLAC in Ogg, whole to its last page. @throws AudioRefused */
export async function readOgg(bytes: FileBytes): Promise<Sound> {
  const first = await pageAt(bytes, 0)
  if ((first.flags & FIRST) === 0) throw unreadable('an Ogg stream without its beginning')
  const stream = identify(Buffer.from(await bytes.at(first.bodyStart, Math.min(first.end - first.bodyStart, 256))))
  let [page, granule] = [first, 0n]
  while ((page.flags & LAST) === 0) {
    page = await pageAt(bytes, page.end)
    if (page.serial !== first.serial) throw unreadable('several streams in one Ogg')
    if (page.granule > granule) granule = page.granule
  }
  return { container: 'OGG', codec: stream.codec, sampleRate: stream.sampleRate, channelCount: stream.channelCount, frames: Number(granule) - stream.skipped, start: 0, end: page.end }
}

async function pageAt(bytes: FileBytes, position: number): Promise<Page> {
  const header = await bytes.at(position, PAGE_HEADER + 255)
  if (header.length < PAGE_HEADER || header.toString('latin1', 0, 4) !== 'OggS' || header[4] !== 0) throw unreadable('an Ogg stream that breaks off')
  const bodyStart = position + PAGE_HEADER + header[26]!
  const end = header.subarray(PAGE_HEADER, PAGE_HEADER + header[26]!).reduce((sum, length) => sum + length, bodyStart)
  if (end > bytes.size) throw unreadable('a cut page of Ogg')
  return { flags: header[5]!, granule: header.readBigInt64LE(6), serial: header.readUInt32LE(14), bodyStart, end }
}

interface Stream {
  codec: 'VORBIS' | 'OPUS' | 'FLAC'
  sampleRate: number
  channelCount: number
  /** Samples at the beginning that are not to be heard. */
  skipped: number
}

/** By its first packet: Vorbis I, section 4.2.2; RFC 7845, section 5.1; RFC 9639, section 10.1. */
function identify(packet: Buffer): Stream {
  const magic = packet.toString('latin1', 0, 8)
  if (magic.startsWith('\x01vorbis') && packet.length >= 30) return { codec: 'VORBIS', sampleRate: packet.readUInt32LE(12), channelCount: packet[11]!, skipped: 0 }
  if (magic === 'OpusHead' && packet.length >= 19) return { codec: 'OPUS', sampleRate: 48_000, channelCount: packet[9]!, skipped: packet.readUInt16LE(10) }
  if (magic.startsWith('\x7fFLAC')) return { codec: 'FLAC', ...readStreamInfo(packet.subarray(17)), skipped: 0 }
  throw unreadable('an Ogg stream of unknown kind')
}

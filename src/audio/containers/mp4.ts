import { unreadable } from '../audio-refused.js'
import type { FileBytes } from '../file-bytes.js'

const MAX_BOXES = 10_000

/** The boxes of an MP4 fill the file exactly (ISO/IEC 14496-12, section 4.2). @throws AudioRefused where one is cut. */
export async function checkBoxes(bytes: FileBytes): Promise<void> {
  const kinds = new Set<string>()
  let position = 0
  for (let count = 0; position < bytes.size && count < MAX_BOXES; count++) {
    const header = await bytes.at(position, 16)
    if (header.length < 8) throw unreadable('a cut MP4')
    const size = boxSize(header, bytes.size - position)
    if (size < 8 || position + size > bytes.size) throw unreadable('a cut MP4')
    kinds.add(header.toString('latin1', 4, 8))
    position += size
  }
  if (!kinds.has('moov') || !kinds.has('mdat')) throw unreadable('an MP4 without sound')
}

function boxSize(header: Buffer, left: number): number {
  const size = header.readUInt32BE(0)
  if (size === 0) return left
  return size === 1 ? (header.length < 16 ? 0 : Number(header.readBigUInt64BE(8))) : size
}

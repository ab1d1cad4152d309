import { inflateRawSync } from 'node:zlib'

/** The entries of a ZIP archive by their names, read from its central directory (APPNOTE 4.3.12). */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const entries = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [number, number, number]
    const name = archive.toString('utf8', at + 46, at + 46 + nameBytes)
    entries.set(name, contentAt(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 10)))
    at += 46 + nameBytes + extraBytes + commentBytes
  }
  return entries
}

function contentAt(archive: Buffer, at: number, size: number, method: number): Buffer {
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const bytes = archive.subarray(start, start + size)
  return method === 0 ? bytes : inflateRawSync(bytes)
}

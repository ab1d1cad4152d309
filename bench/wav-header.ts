export const HEAD_BYTES = 44

interface WavShape {
  rate: number
  channels: number
  bits: number
  /** Of samples. */
  bytes: number
}

/** What stands before the samples of a WAV file (multimedia programming interface 1.0, RIFF WAVE). */
export function wavHeader({ rate, channels, bits, bytes }: WavShape): Buffer {
  const block = (channels * bits) / 8
  const head = Buffer.alloc(HEAD_BYTES)
  head.write('RIFF', 0)
  head.writeUInt32LE(bytes + HEAD_BYTES - 8, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * block, 28)
  head.writeUInt16LE(block, 32)
  head.writeUInt16LE(bits, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  return head
}

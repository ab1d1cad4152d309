export interface WavOptions {
  seconds?: number
  /** Of its sine, in hertz. */
  frequency?: number
  sampleRate?: number
  channels?: number
  /** How far it swings, 0 to 1. */
  amplitude?: number
  /** What its header says it holds, in seconds, whatever it does. */
  claimedSeconds?: number
}

/** A sine as a WAV file of 16 bits a sample (RIFF, PCM). */
export function wav({ seconds = 1, frequency = 440, sampleRate = 8000, channels = 1, amplitude = 0.5, claimedSeconds = seconds }: WavOptions = {}): Buffer {
  const frames = Math.round(seconds * sampleRate)
  const samples = Buffer.alloc(frames * channels * 2)
  for (let frame = 0; frame < frames; frame += 1) {
    const value = Math.round(32_767 * amplitude * Math.sin((2 * Math.PI * frequency * frame) / sampleRate))
    for (let channel = 0; channel < channels; channel += 1) samples.writeInt16LE(value, (frame * channels + channel) * 2)
  }
  return Buffer.concat([wavHeader({ sampleRate, channels, bytes: Math.round(claimedSeconds * sampleRate) * channels * 2 }), samples])
}

/** The 44 bytes before that many bytes of samples. */
export function wavHeader({ sampleRate, channels, bytes }: { sampleRate: number; channels: number; bytes: number }): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(Math.min(bytes + 36, 0xffff_ffff), 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(channels, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * channels * 2, 28)
  header.writeUInt16LE(channels * 2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  return header
}

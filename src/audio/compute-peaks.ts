import { decode } from './decode/decode.js'
import { openSound } from './open-sound.js'
import type { Block } from './sound.js'
import type { Results, Task } from './tasks.js'

/** The largest absolute sample of each stretch over all channels. */
export async function computePeaks({ file, peaksPerSecond, tools }: Extract<Task, { kind: 'peaks' }>): Promise<Results['peaks']> {
  const sound = await openSound(file)
  const peaks = new PeakReader(sound.sampleRate / peaksPerSecond)
  let frames = 0
  for await (const block of decode(file, sound, tools)) {
    peaks.read(block)
    frames += block[0]!.length
  }
  return { sound: { ...sound, frames }, peaks: peaks.end() }
}

class PeakReader {
  private peaks = new Uint8Array(4_096)
  private count = 0
  private frame = 0
  private largest = 0

  constructor(private readonly framesPerPeak: number) {}

  read(block: Block): void {
    const { length } = block[0]!
    for (let from = 0; from < length; ) {
      const stretchEnd = Math.floor((this.count + 1) * this.framesPerPeak)
      const to = Math.min(length, from + stretchEnd - this.frame)
      for (const channel of block) this.largest = Math.max(this.largest, largestOf(channel, from, to))
      this.frame += to - from
      from = to
      if (this.frame === stretchEnd) this.note()
    }
  }

  end(): Uint8Array {
    if (this.frame > Math.floor(this.count * this.framesPerPeak)) this.note()
    return this.peaks.slice(0, this.count)
  }

  private note(): void {
    if (this.count === this.peaks.length) {
      const more = new Uint8Array(this.peaks.length * 2)
      more.set(this.peaks)
      this.peaks = more
    }
    this.peaks[this.count++] = Math.min(255, Math.round(this.largest * 255))
    this.largest = 0
  }
}

function largestOf(channel: Float32Array, from: number, to: number): number {
  let largest = 0
  for (let index = from; index < to; index++) {
    const sample = Math.abs(channel[index]!)
    if (sample > largest) largest = sample
  }
  return largest
}

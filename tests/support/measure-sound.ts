const SIZE = 4_096

/** The root of the mean square. */
export const loudness = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length))

/** Where the weight of the spectrum lies, in Hz: how bright it sounds. */
export function centroid(samples: Float32Array, sampleRate: number): number {
  const power = spectrum(samples)
  const total = power.reduce((sum, value) => sum + value, 0)
  return ((power.reduce((sum, value, bin) => sum + value * bin, 0) / total) * sampleRate) / SIZE
}

/** The strongest frequency, in Hz, between bins by a parabola. */
export function dominant(samples: Float32Array, sampleRate: number): number {
  const power = spectrum(samples).map((value) => Math.log(value + 1e-20))
  const peak = power.indexOf(Math.max(...power.slice(1, -1)))
  const [before, at, after] = [power[peak - 1]!, power[peak]!, power[peak + 1]!]
  return ((peak + (before - after) / (2 * (before - 2 * at + after))) * sampleRate) / SIZE
}

/** Seconds from `from` on until it is 60 dB below its loudest, for good. */
export function tail(samples: Float32Array, sampleRate: number, from: number): number {
  const floor = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 1000
  return Math.max(0, samples.findLastIndex((sample) => Math.abs(sample) > floor) / sampleRate - from)
}

/** The mean power of each frequency, over windows side by side. */
function spectrum(samples: Float32Array): number[] {
  const power = new Array<number>(SIZE / 2).fill(0)
  for (let from = 0; from + SIZE <= samples.length; from += SIZE) {
    const [real, imaginary] = [new Float64Array(SIZE), new Float64Array(SIZE)]
    for (let index = 0; index < SIZE; index++) real[index] = samples[from + index]! * Math.sin((Math.PI * index) / SIZE) ** 2
    transform(real, imaginary)
    for (let bin = 0; bin < SIZE / 2; bin++) power[bin]! += real[bin]! ** 2 + imaginary[bin]! ** 2
  }
  return power
}

/** Cooley and Tukey, in place. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const bits = Math.log2(real.length)
  for (let index = 0; index < real.length; index++) {
    let other = 0
    for (let bit = 0; bit < bits; bit++) other |= ((index >> bit) & 1) << (bits - 1 - bit)
    if (other > index) [real[index], real[other]] = [real[other]!, real[index]!]
  }
  for (let size = 2; size <= real.length; size *= 2) butterflies(real, imaginary, size)
}

function butterflies(real: Float64Array, imaginary: Float64Array, size: number): void {
  for (let index = 0; index < size / 2; index++) {
    const angle = (-2 * Math.PI * index) / size
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    for (let one = index; one < real.length; one += size) {
      const other = one + size / 2
      const re = real[other]! * cos - imaginary[other]! * sin
      const im = real[other]! * sin + imaginary[other]! * cos
      real[other] = real[one]! - re
      imaginary[other] = imaginary[one]! - im
      real[one]! += re
      imaginary[one]! += im
    }
  }
}

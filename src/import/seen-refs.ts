const FIRST_SIZE = 4096

/**
 * Which references have been met, in 12 bytes for each place of a table that is at most three quarters full: 25 MB for a
 * million, where a Set of strings takes four times that. It keeps 95 bits of a hash: among ten million references the
 * chance that two are taken for one is about 10^-15.
 */
export class SeenRefs {
  private size = FIRST_SIZE
  private table = new Uint32Array(FIRST_SIZE * 3)
  private count = 0

  /** Notes the reference; true when it was new. */
  add(ref: string): boolean {
    const words = wordsOf(ref)
    const at = this.placeOf(words)
    if (this.isTaken(at)) return false
    this.table.set(words, at)
    this.count += 1
    if (this.count > this.size * 0.75) this.grow()
    return true
  }

  has(ref: string): boolean {
    return this.isTaken(this.placeOf(wordsOf(ref)))
  }

  private isTaken(at: number): boolean {
    return (this.table[at]! | this.table[at + 1]! | this.table[at + 2]!) !== 0
  }

  /** Where these words stand, or the empty place where they belong: open addressing, one step at a time. */
  private placeOf(words: Uint32Array): number {
    const [first, second, third] = [words[0]!, words[1]!, words[2]!]
    for (let place = first & (this.size - 1); ; place = (place + 1) & (this.size - 1)) {
      const at = place * 3
      if (!this.isTaken(at)) return at
      if (this.table[at] === first && this.table[at + 1] === second && this.table[at + 2] === third) return at
    }
  }

  private grow(): void {
    const old = this.table
    this.size *= 2
    this.table = new Uint32Array(this.size * 3)
    for (let at = 0; at < old.length; at += 3) {
      const words = old.subarray(at, at + 3)
      if ((words[0]! | words[1]! | words[2]!) !== 0) this.table.set(words, this.placeOf(words))
    }
  }
}

/** cyrb128 (bryc, public domain), three of its four words: a cryptographic hash takes ten times as long for a short text. */
function wordsOf(ref: string): Uint32Array {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762]
  for (let at = 0; at < ref.length; at += 1) {
    const code = ref.charCodeAt(at)
    a = b ^ Math.imul(a ^ code, 597_399_067)
    b = c ^ Math.imul(b ^ code, 2_869_860_233)
    c = d ^ Math.imul(c ^ code, 951_274_213)
    d = a ^ Math.imul(d ^ code, 2_716_044_179)
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067)
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233)
  c = Math.imul(a ^ (c >>> 17), 951_274_213)
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179)
  // Never three zeros: that is an empty place.
  words[0] = a ^ b ^ c ^ d
  words[1] = b ^ a
  words[2] = (c ^ a) | 1
  return words
}

/** One for all calls: what it holds is copied or compared at once. */
const words = new Uint32Array(3)

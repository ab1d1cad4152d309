import { hash } from 'node:crypto'

const FIRST_SIZE = 4096

/**
 * Which references have been met, in 12 bytes for each place of a table that is at most three quarters full: 25 MB for a
 * million, where a Set of strings takes four times that. It keeps 96 bits of their SHA-1, so among ten million
 * references the chance that two are taken for one is below 10^-15.
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
  private placeOf([first, second, third]: Uint32Array): number {
    for (let place = first! & (this.size - 1); ; place = (place + 1) & (this.size - 1)) {
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

function wordsOf(ref: string): Uint32Array {
  const bytes = hash('sha1', ref, 'buffer')
  return Uint32Array.of(bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8) | 1)
}

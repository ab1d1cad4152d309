import type { Block } from '../sound.js'

/** What flows through a stage: it may give less or more than it took, and has the rest at the end. */
export interface Stage {
  process(block: Block): Block
  end(): Block
}

export interface StageFormat {
  sampleRate: number
  channelCount: number
}

export const NOTHING: Block = []
export const isEmpty = (block: Block): boolean => block.length === 0 || block[0]!.length === 0

/** Tails are given out in blocks of this many frames. */
const TAIL_FRAMES = 8_192

/** Stages one after another. */
export class Chain {
  constructor(private readonly stages: readonly Stage[]) {}

  process(block: Block): Block {
    return this.through(block, 0)
  }

  /** What every stage still holds, the first one's through all that follow. */
  *end(): Generator<Block> {
    for (const [index, stage] of this.stages.entries()) {
      const tail = stage.end()
      for (let from = 0; !isEmpty(tail) && from < tail[0]!.length; from += TAIL_FRAMES) {
        const out = this.through(tail.map((channel) => channel.subarray(from, from + TAIL_FRAMES)), index + 1)
        if (!isEmpty(out)) yield out
      }
    }
  }

  private through(block: Block, from: number): Block {
    let current = block
    for (let index = from; index < this.stages.length && !isEmpty(current); index++) current = this.stages[index]!.process(current)
    return current
  }
}

/** A stage that changes samples where they stand. */
export const inPlace = (change: (samples: Float32Array, channel: number) => void): Stage => ({
  process: (block) => {
    block.forEach(change)
    return block
  },
  end: () => NOTHING,
})

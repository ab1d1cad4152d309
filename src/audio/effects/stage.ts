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

/** As many frames as go from one stage to the next at once, so that no chain of slowing ones holds more than one such block for each of them. */
const MAX_FRAMES = 8_192

/** Stages one after another. */
export class Chain {
  constructor(private readonly stages: readonly Stage[]) {}

  process(block: Block): Generator<Block> {
    return this.through(block, 0)
  }

  /** What every stage still holds, the first one's through all that follow. */
  *end(): Generator<Block> {
    for (const [index, stage] of this.stages.entries()) yield* this.through(stage.end(), index + 1)
  }

  private *through(block: Block, index: number): Generator<Block> {
    const stage = this.stages[index]
    for (let from = 0; !isEmpty(block) && from < block[0]!.length; from += MAX_FRAMES) {
      const piece = block.map((channel) => channel.subarray(from, from + MAX_FRAMES))
      if (stage) yield* this.through(stage.process(piece), index + 1)
      else yield piece
    }
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

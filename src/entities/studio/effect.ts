import { IsOptional, Max, Min, ValidateNested } from 'class-validator'
import type { GraphQLScalarType } from 'graphql'
import { createUnionType, Extensions, Field, Float, InputType, Int, ObjectType } from 'type-graphql'

/** An effect is read and given as the same class: what it is set to, and in which bounds. */
const Effect = (name: string, description: string): ClassDecorator => (type) => {
  ObjectType(`${name}Effect`, { description, simpleResolvers: true })(type)
  InputType(`${name}EffectInput`, { description })(type)
}

/** A number from `min` to `max`. */
const Range = (min: number, max: number, description: string, kind: GraphQLScalarType = Float): PropertyDecorator => (target, property) => {
  Min(min)(target, property)
  Max(max)(target, property)
  Field(() => kind, { description: `${description}, ${min.toLocaleString('en')} to ${max.toLocaleString('en')}.` })(target as object, property as string)
}

@Effect('Gain', 'Louder or quieter.')
export class GainEffect {
  @Range(-24, 24, 'By how many decibels')
  db!: number
}

@Effect('Tempo', 'Faster or slower, at the same pitch.')
export class TempoEffect {
  @Range(0.5, 2, 'How many times as fast')
  factor!: number
}

@Effect('Pitch', 'Higher or lower, at the same tempo.')
export class PitchEffect {
  @Range(-12, 12, 'By how many semitones')
  semitones!: number
}

@Effect('LowPass', 'Only what is below a frequency.')
export class LowPassEffect {
  @Range(20, 20_000, 'The cutoff in hertz')
  frequencyHz!: number
}

@Effect('HighPass', 'Only what is above a frequency.')
export class HighPassEffect {
  @Range(20, 20_000, 'The cutoff in hertz')
  frequencyHz!: number
}

@Effect('Equalizer', 'Frequencies around one made louder or quieter.')
export class EqualizerEffect {
  @Range(20, 20_000, 'The middle in hertz')
  frequencyHz!: number

  @Range(-24, 24, 'By how many decibels')
  gainDb!: number

  @Range(0.1, 10, 'How narrow, as the quality factor')
  q!: number
}

@Effect('Reverb', 'As in a room.')
export class ReverbEffect {
  @Range(0, 1, 'The share of the room in what is heard')
  mix!: number

  @Range(0.1, 10, 'How long it rings, in seconds')
  seconds!: number
}

@Effect('Delay', 'Echoes.')
export class DelayEffect {
  @Range(1, 2_000, 'Between echoes, in milliseconds', Int)
  ms!: number

  @Range(0, 0.95, 'How loud each echo is beside the one before')
  feedback!: number

  @Range(0, 1, 'The share of the echoes in what is heard')
  mix!: number
}

@Effect('FadeIn', 'Out of silence at the start.')
export class FadeInEffect {
  @Range(0, 60_000, 'For how long, in milliseconds', Int)
  ms!: number
}

@Effect('FadeOut', 'Into silence at the end.')
export class FadeOutEffect {
  @Range(0, 60_000, 'For how long, in milliseconds', Int)
  ms!: number
}

/** Every effect there is, by the key it is stored under. */
const EFFECTS = {
  gain: GainEffect, tempo: TempoEffect, pitch: PitchEffect, lowPass: LowPassEffect, highPass: HighPassEffect, equalizer: EqualizerEffect,
  reverb: ReverbEffect, delay: DelayEffect, fadeIn: FadeInEffect, fadeOut: FadeOutEffect,
}

export const ProjectEffect = createUnionType({
  name: 'ProjectEffect',
  description: 'Something done to the audio of a project when it is rendered.',
  types: () => [
    GainEffect, TempoEffect, PitchEffect, LowPassEffect, HighPassEffect, EqualizerEffect, ReverbEffect, DelayEffect, FadeInEffect, FadeOutEffect,
  ] as const,
})

/** An effect as it is stored: an object with one key. */
export type StoredEffect = Partial<Record<keyof typeof EFFECTS, object>>

const isKnown = (key: string): key is keyof typeof EFFECTS => Object.hasOwn(EFFECTS, key)

/** As they are shown; what no class is known for is left out. */
export const shownEffects = (stored: StoredEffect[]): (typeof ProjectEffect)[] =>
  stored.flatMap((effect) =>
    Object.entries(effect).flatMap(([key, settings]) => {
      if (!isKnown(key)) return []
      const effect: typeof ProjectEffect = new EFFECTS[key]()
      return [Object.assign(effect, settings)]
    }))

const Nested = (type: new () => object): PropertyDecorator => (target, property) => {
  IsOptional()(target, property)
  ValidateNested()(target, property)
  Field(() => type, { nullable: true, description: `Settings of a \`${type.name}\`.` })(target as object, property as string)
}

@Extensions({ oneOf: true })
@InputType({ description: 'One effect: exactly one of these.' })
export class EffectInput {
  @Nested(GainEffect) gain?: GainEffect
  @Nested(TempoEffect) tempo?: TempoEffect
  @Nested(PitchEffect) pitch?: PitchEffect
  @Nested(LowPassEffect) lowPass?: LowPassEffect
  @Nested(HighPassEffect) highPass?: HighPassEffect
  @Nested(EqualizerEffect) equalizer?: EqualizerEffect
  @Nested(ReverbEffect) reverb?: ReverbEffect
  @Nested(DelayEffect) delay?: DelayEffect
  @Nested(FadeInEffect) fadeIn?: FadeInEffect
  @Nested(FadeOutEffect) fadeOut?: FadeOutEffect
}

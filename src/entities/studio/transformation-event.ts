import { createUnionType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { LiveEvent, LiveReady, LiveResync, SHARED } from '../live/live-event.js'
import { TransformationState } from './transformation.js'

@Extensions(SHARED)
@ObjectType({ description: 'A transformation has got further, or has ended.', implements: LiveEvent, simpleResolvers: true })
export class TransformationChanged extends LiveEvent {
  @Field(() => ID, { description: 'Which one.' })
  transformationId!: string

  @Field(() => TransformationState, { description: 'Where it was then; every state is told of, in order.' })
  state!: TransformationState

  @Field(() => Int, { description: 'How much of it was done then in percent, 0 to 100.' })
  progress!: number
}

export const TransformationEvent = createUnionType({
  name: 'TransformationEvent',
  description: 'What happens to transformations.',
  types: () => [LiveReady, LiveResync, TransformationChanged] as const,
})

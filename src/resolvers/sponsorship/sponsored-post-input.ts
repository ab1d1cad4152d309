import { IsUUID } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IdempotencyKey } from '../../limits/idempotency-key.js'

/** What every change of a sponsored post names. */
@InputType({ description: 'Which sponsored post.' })
export abstract class SponsoredPostInput {
  @IsUUID()
  @Field(() => ID, { description: 'The sponsored post.' })
  id!: string

  @IdempotencyKey()
  @Field({ description: 'A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered the same and happens once. Kept for 7 days.' })
  idempotencyKey!: string
}

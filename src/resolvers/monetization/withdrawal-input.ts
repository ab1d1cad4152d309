import { IsUUID } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IdempotencyKey } from '../../limits/idempotency-key.js'

/** What all that is done to a withdrawal has in common. */
@InputType({ description: 'Which withdrawal.' })
export abstract class WithdrawalInput {
  @IsUUID()
  @Field(() => ID, { description: 'The withdrawal.' })
  withdrawalId!: string

  @IdempotencyKey()
  @Field({ description: 'A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered the same and happens once. Kept for 7 days.' })
  idempotencyKey!: string
}

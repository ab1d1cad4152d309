import { IsUUID } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { MoneyScalar, type Units } from '../../entities/scalars/money.js'
import { IdempotencyKey } from '../../limits/idempotency-key.js'
import { TextLength } from '../../limits/text-length.js'

/** What putting credits on an account and taking them from it have in common. */
@InputType({ description: 'How much, and whose credits.' })
export abstract class AdjustCreditsInput {
  @IsUUID()
  @Field(() => ID, { description: 'Whose credits.' })
  userId!: string

  @Field(() => MoneyScalar, { description: 'How much: above zero, at most a million dollars.' })
  amount!: Units

  @TextLength(1, 500)
  @Field({ description: 'Why, 1 to 500 characters; the sponsor reads it.' })
  note!: string

  @IdempotencyKey()
  @Field({ description: 'A text of your own making, 1 to 255 characters: asked again under it with the same input, it is answered the same and happens once. Kept for 7 days.' })
  idempotencyKey!: string
}

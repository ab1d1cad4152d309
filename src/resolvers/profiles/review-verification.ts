import { IsOptional, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { VerificationDecision, VerificationRequest } from '../../entities/profiles/verification-request.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'A request, and how it is decided.' })
export class ReviewVerificationInput {
  @IsUUID()
  @Field(() => ID, { description: 'The request.' })
  id!: string

  @Field(() => VerificationDecision, { description: 'The decision; it stands.' })
  decision!: VerificationDecision

  @IsOptional()
  @TextLength(0, 1000)
  @Field(() => String, { nullable: true, description: 'What to say of it to the person, at most 1,000 characters.' })
  note?: string | null
}

@Resolver()
export class ReviewVerificationResolver {
  @Mutation(() => VerificationRequest, {
    description: 'Moderators: decide a request to be verified, once (`VERIFICATION_REVIEWED`) and not your own (`MODERATOR_ONLY`). The person is told.',
  })
  async reviewVerification(@Arg('input', { description: 'Which, and how.' }) input: ReviewVerificationInput, @Ctx() { db, loaders }: Context): Promise<VerificationRequest> {
    const [request] = await db.rule<VerificationRequest>('review_verification', input, columns(VerificationRequest, 'r'))
    loaders.users.clear(request!.userId)
    return request!
  }
}

import { ArrayMaxSize, IsOptional } from 'class-validator'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { VerificationRequest } from '../../entities/profiles/verification-request.js'
import { UrlScalar } from '../../entities/scalars/text-scalars.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'Why you are to be verified.' })
export class RequestVerificationInput {
  @TextLength(1, 2000)
  @Field({ description: 'Who you are, 1 to 2,000 characters.' })
  statement!: string

  @IsOptional()
  @ArrayMaxSize(10, { message: 'at most 10 links' })
  @Field(() => [UrlScalar], { nullable: true, description: 'Where it can be checked, at most 10.' })
  links?: string[] | null
}

@Resolver()
export class RequestVerificationResolver {
  @Mutation(() => VerificationRequest, {
    description: 'Ask to be verified. One request at a time (`VERIFICATION_PENDING`), and none once you are (`ALREADY_VERIFIED`). A notification tells when it is decided.',
  })
  async requestVerification(@Arg('input', { description: 'The request.' }) input: RequestVerificationInput, @Ctx() { db }: Context): Promise<VerificationRequest> {
    const [request] = await db.rule<VerificationRequest>('request_verification', input, columns(VerificationRequest, 'r'))
    return request!
  }
}

import { Max, Min } from 'class-validator'
import { GraphQLSafeInt } from 'graphql-scalars'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { SponsorshipTerm } from '../../entities/sponsorship/sponsored-post.js'
import { DomainError } from '../../errors/domain-error.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'Which term to change.' })
export class SetSponsorshipTermInput {
  @TextLength(1, 40)
  @Field({ description: 'The name of one of `sponsorshipTerms`.' })
  name!: string

  @Min(1) @Max(10_000_000_000)
  @Field(() => GraphQLSafeInt, { description: 'The number, 1 to 10,000,000,000; prices and budgets are in ten-thousandths of a dollar.' })
  value!: number
}

@Resolver()
export class SetSponsorshipTermResolver {
  @Mutation(() => SponsorshipTerm, { description: 'Admins: change what sponsoring costs or how often sponsored posts are shown, from now on (`ADMIN_ONLY`). What is sponsored already keeps its prices.' })
  async setSponsorshipTerm(@Arg('input', { description: 'Which.' }) input: SetSponsorshipTermInput, @Ctx() { db }: Context): Promise<SponsorshipTerm> {
    const [term] = await db.rule<SponsorshipTerm>('set_sponsorship_term', input, 'r.name, r.value::float8 as value, r.description')
    if (!term?.name) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'input.name', message: 'is none of sponsorshipTerms' }] })
    return term
  }
}

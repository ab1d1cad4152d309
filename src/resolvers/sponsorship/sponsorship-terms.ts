import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { prepared } from '../../db/statement.js'
import { SponsorshipTerm } from '../../entities/sponsorship/sponsored-post.js'

const TERMS = 'select name, value::float8 as value, description from sponsorship_terms order by name'

@Resolver()
export class SponsorshipTermsResolver {
  @Query(() => [SponsorshipTerm], { description: 'What sponsoring costs and how often sponsored posts are shown, at most 20: it is published.' })
  sponsorshipTerms(@Ctx() { db }: Context): Promise<SponsorshipTerm[]> {
    return db.rows<SponsorshipTerm>(prepared(TERMS, []))
  }
}

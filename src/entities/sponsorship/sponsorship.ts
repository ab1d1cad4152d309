import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'That a post stands in a feed because somebody pays for it.', simpleResolvers: true })
export class Sponsorship {
  @Field(() => ID, { description: 'The sponsored post\'s id, a UUID; not that of the post.' })
  sponsoredPostId!: string

  @Field({ description: 'Yours, for this place alone: give it to `recordSponsoredImpression` when the post has come into sight, within the hour.' })
  token!: string
}

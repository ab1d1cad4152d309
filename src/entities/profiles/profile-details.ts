import { Field, ObjectType } from 'type-graphql'
import { UrlScalar } from '../scalars/text-scalars.js'

@ObjectType({ description: 'A place on the web a person points to.', simpleResolvers: true })
export class ProfileLink {
  @Field({ description: 'What it is called, 1 to 80 characters.' })
  title!: string

  @Field(() => UrlScalar, { description: 'Where it is.' })
  url!: string
}

/** What a person says of themselves besides their name: a row of `profile_details`, or nothing where there is none. */
@ObjectType({ description: 'What a person says of themselves, for those to whom their profile is open.', simpleResolvers: true })
export class ProfileDetails {
  @Field(() => String, { nullable: true, description: 'Where they are, in their own words, at most 100 characters.' })
  location?: string | null

  @Field(() => String, { nullable: true, description: 'How they are spoken of, at most 40 characters.' })
  pronouns?: string | null

  @Field(() => [ProfileLink], { description: 'Where else they are found, at most 10, in their order.' })
  links!: ProfileLink[]
}

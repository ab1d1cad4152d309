import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A project that is no longer there for you.', simpleResolvers: true })
export class GoneProject {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string
}

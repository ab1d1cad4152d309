import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { User } from '../profiles/user.js'
import { DateTimeScalar } from '../scalars/date-time.js'

/** What somebody says below a post: a row of `comments`. */
@Entity({ tableName: 'comments' })
@ObjectType({ description: 'What somebody says below a post, or in answer to another comment there.', simpleResolvers: true })
export class Comment {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The comment\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  @Field(() => ID, { description: 'The post it stands below.' })
  postId!: string

  @Property({ type: 'uuid', nullable: true })
  authorId?: string | null

  @Property({ type: 'uuid' })
  clientCommentId!: string

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The comment it answers; null when it answers the post. Threads are one level deep: an answer to an answer stands beside it.' })
  parentId?: string | null

  @Property({ type: 'text' })
  @Field({ description: 'What it says, 1 to 4,000 characters as people see them; empty once it is deleted and answers are left.' })
  body!: string

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many people like it; exact.' })
  likeCount!: number

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many answers it has; exact.' })
  replyCount!: number

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  editedAt?: Date | null

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was deleted; it stays while it has answers.' })
  deletedAt?: Date | null

  // Not columns: what a page of comments brings with it.
  @Field(() => User, { nullable: true, description: 'Who said it; null once it is deleted.' })
  author?: User | null

  @Field({ description: 'Whether you like it; false when signed out.' })
  viewerHasLiked!: boolean
}

import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { GraphQLSafeInt } from 'graphql-scalars'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Track } from '../catalogue/track.js'
import { User } from '../profiles/user.js'
import { Sponsorship } from '../sponsorship/sponsorship.js'
import { DateTimeScalar } from '../scalars/date-time.js'
import { UrlScalar } from '../scalars/text-scalars.js'

export enum PostAudience {
  PUBLIC = 'PUBLIC',
  FOLLOWERS = 'FOLLOWERS',
  MUTUALS = 'MUTUALS',
  ONLY_ME = 'ONLY_ME',
}
registerEnumType(PostAudience, {
  name: 'PostAudience',
  description: 'For whom a post exists, besides its author; never for anybody blocked, either way round, and never for more people than see the author\'s profile.',
  valuesConfig: {
    PUBLIC: { description: 'For everybody, signed in or not.' },
    FOLLOWERS: { description: 'For those who follow the author.' },
    MUTUALS: { description: 'For those who follow the author and whom the author follows.' },
    ONLY_ME: { description: 'For nobody else.' },
  },
})

/** Something a person has published: a row of `posts`. */
@Entity({ tableName: 'posts' })
@ObjectType({ description: 'Something a person has published.', simpleResolvers: true })
export class Post {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'The post\'s id, a UUID.' })
  id!: string

  @Property({ type: 'uuid' })
  authorId!: string

  @Property({ type: 'uuid' })
  clientPostId!: string

  @Property({ type: 'text' })
  @Field({ description: 'What it says, at most 4,000 characters as people see them; empty when it is a track, images or a quote alone.' })
  body!: string

  @Enum({ items: () => PostAudience, nativeEnumName: 'post_audience' })
  @Field(() => PostAudience, { description: 'For whom it exists.' })
  audience!: PostAudience

  @Property({ type: 'uuid', nullable: true })
  trackId?: string | null

  @Property({ type: 'text[]', columnType: 'text[]' })
  @Field(() => [UrlScalar], { description: 'Where its images are, at most 10.' })
  imageUrls!: string[]

  @Property({ type: 'uuid', nullable: true })
  quotedPostId?: string | null

  @Property({ type: 'boolean' })
  @Field({ description: 'Whether it quotes a post, which may be gone since.' })
  isQuote!: boolean

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many people like it; exact.' })
  likeCount!: number

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many comments and answers stand below it; exact.' })
  commentCount!: number

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many people have passed it on; exact.' })
  repostCount!: number

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many posts quote it; exact.' })
  quoteCount!: number

  @Property({ type: 'bigint' })
  @Field(() => GraphQLSafeInt, { description: 'How often it was viewed, at most once a day by each.' })
  viewCount!: number

  @Property({ type: 'boolean' })
  isDemonetized!: boolean

  @Property({ type: 'datetime' })
  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  createdAt!: Date

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its text was last changed; what it said before is in `edits`.' })
  editedAt?: Date | null

  // Not columns: what a page of posts brings with it.
  @Field(() => User, { description: 'Who published it.' })
  author!: User

  @Field(() => Track, { nullable: true, description: 'The track that goes with it; null when there is none, or none you can open.' })
  track?: Track | null

  @Field({ description: 'Whether you like it; false when signed out.' })
  viewerHasLiked!: boolean

  @Field({ description: 'Whether you have passed it on; false when signed out.' })
  viewerHasReposted!: boolean
}

@ObjectType({ description: 'What a post said before it was changed.', simpleResolvers: true })
export class PostEdit {
  @Field(() => Int, { description: 'Its number, from 1 on.' })
  version!: number

  @Field({ description: 'What the post said.' })
  body!: string

  @Field(() => DateTimeScalar, { description: 'Since when it said so.' })
  at!: Date
}

@ObjectType({ description: 'A post where it stands in a feed.', simpleResolvers: true })
export class FeedItem {
  @Field(() => ID, { description: 'Its id in feeds: the post\'s, or that of the repost that brought it; one of its own for each place of a sponsored post.' })
  id!: string

  @Field(() => Post, { description: 'The post.' })
  post!: Post

  @Field(() => User, { nullable: true, description: 'Who passed it on, where it came in that way; null where its author brought it.' })
  repostedBy!: User | null

  @Field(() => Sponsorship, {
    nullable: true,
    description: 'What makes it sponsored: somebody pays for its standing here, and the client says so. Null for all others. Sponsored posts stand in the home feed alone, and only when this field is selected without `@skip` and `@include`: whoever does not ask cannot mark them.',
  })
  sponsorship!: Sponsorship | null
}

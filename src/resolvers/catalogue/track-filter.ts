import { IsOptional, IsUUID, Max, Min } from 'class-validator'
import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { lastDay } from '../../entities/catalogue/partial-date.js'
import { PartialDateScalar } from '../../entities/scalars/text-scalars.js'
import { TextLength } from '../../limits/text-length.js'

const DAY_MS = 86_400_000

@InputType({ description: 'Which tracks a list holds; what is left out does not matter.' })
export class TrackFilterInput {
  @IsOptional() @TextLength(1, 80)
  @Field(() => String, { nullable: true, description: 'Exactly this genre, ignoring case; at most 80 characters.' })
  genre?: string | null

  @IsOptional() @TextLength(1, 300)
  @Field(() => String, { nullable: true, description: 'Exactly this artist, ignoring case; at most 300 characters.' })
  artist?: string | null

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'Published by this person.' })
  ownerId?: string | null

  @IsOptional() @Min(0) @Max(1000)
  @Field(() => Float, { nullable: true, description: 'At least this many beats per minute, 0 to 1,000.' })
  minTempoBpm?: number | null

  @IsOptional() @Min(0) @Max(1000)
  @Field(() => Float, { nullable: true, description: 'At most this many beats per minute, 0 to 1,000.' })
  maxTempoBpm?: number | null

  @IsOptional() @Min(0) @Max(DAY_MS)
  @Field(() => Int, { nullable: true, description: 'At least this long, in milliseconds.' })
  minDurationMs?: number | null

  @IsOptional() @Min(0) @Max(DAY_MS)
  @Field(() => Int, { nullable: true, description: 'At most this long, in milliseconds.' })
  maxDurationMs?: number | null

  @Field(() => PartialDateScalar, { nullable: true, description: 'Released on or after the first day of this day, month or year. A track that states only a year counts as released on its first day.' })
  releasedFrom?: string | null

  @Field(() => PartialDateScalar, { nullable: true, description: 'Released on or before the last day of this day, month or year.' })
  releasedTo?: string | null
}

/** SQL of the conditions a filter sets, over `t` (tracks) and `c` (its counts), and their values. */
export interface Conditions {
  sql: string[]
  values: unknown[]
}

type Condition = [value: unknown, sql: (parameter: string) => string]

/** PostgreSQL refuses a number too close to 0 for a `real`, instead of rounding it. */
const asReal = (value: number | null | undefined): number | null | undefined => (value == null ? value : Math.fround(value))

/**
 * An index finds rows by the fingerprint, as `tracks.genre_fingerprint` is made, and the text tells them from others of
 * the same. By CASE, for PostgreSQL would reckon with next to no rows that meet both, and read and sort all there are.
 */
const isText = (parameter: string, text: string, fingerprint: string): string =>
  `${fingerprint} = hashtextextended(lower(${parameter}::text), 0) and case when lower(${text}) = lower(${parameter}::text) then true end`

/** `lower()` runs in the database on both sides, so that both use the same rules of case. */
export function conditionsOf(filter: TrackFilterInput, genreOf: 'c' | 't'): Conditions {
  const candidates: Condition[] = [
    // Always `$1`: a page of somebody's tracks is read together with those of others.
    [filter.ownerId, (p) => `t.owner_id = ${p}::uuid`],
    [filter.genre, (p) => isText(p, 't.genre', `${genreOf}.genre_fingerprint`)],
    [filter.artist, (p) => isText(p, 't.artist', 't.artist_fingerprint')],
    [asReal(filter.minTempoBpm), (p) => `t.tempo_bpm >= ${p}::real`],
    [asReal(filter.maxTempoBpm), (p) => `t.tempo_bpm <= ${p}::real`],
    [filter.minDurationMs, (p) => `t.duration_ms >= ${p}::int`],
    [filter.maxDurationMs, (p) => `t.duration_ms <= ${p}::int`],
    [filter.releasedFrom?.padEnd(10, '-01'), (p) => `t.release_date >= ${p}::date`],
    [filter.releasedTo && lastDay(filter.releasedTo), (p) => `t.release_date <= ${p}::date`],
  ]
  const set = candidates.filter(([value]) => value != null)
  return { sql: set.map(([, sql], index) => sql(`$${index + 1}`)), values: set.map(([value]) => value) }
}

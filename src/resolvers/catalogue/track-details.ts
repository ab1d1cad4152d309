import { IsOptional, IsUUID, Matches, Max, Min, ValidateIf } from 'class-validator'
import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { storedDate, type StoredDate } from '../../entities/catalogue/partial-date.js'
import { PartialDateScalar, UrlScalar } from '../../entities/scalars/text-scalars.js'
import { TextLength } from '../../limits/text-length.js'

/** ISO 3901: country, registrant, year and designation, written without hyphens. */
const ISRC = /^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$/

/** What may be said of a track besides its title and artist; the inputs of its mutations share it. */
@InputType()
export abstract class TrackDetails {
  @IsOptional() @TextLength(1, 300)
  @Field(() => String, { nullable: true, description: 'The album, 1 to 300 characters.' })
  album?: string | null

  @IsOptional() @Min(1) @Max(86_400_000)
  @Field(() => Int, { nullable: true, description: 'Duration in milliseconds, 1 to 86,400,000 (24 hours).' })
  durationMs?: number | null

  @IsOptional() @Matches(ISRC, { message: 'two letters, three letters or digits, seven digits, without hyphens' })
  @Field(() => String, { nullable: true, description: 'ISRC, 12 characters without hyphens, such as `USRC17607839`.' })
  isrc?: string | null

  @IsOptional() @TextLength(1, 80)
  @Field(() => String, { nullable: true, description: 'The genre, 1 to 80 characters.' })
  genre?: string | null

  @IsOptional() @TextLength(1, 80)
  @Field(() => String, { nullable: true, description: 'A finer genre, 1 to 80 characters.' })
  subgenre?: string | null

  @IsOptional() @TextLength(1, 80)
  @Field(() => String, { nullable: true, description: 'The mood, 1 to 80 characters.' })
  mood?: string | null

  @IsOptional() @Min(0.001) @Max(1000)
  @Field(() => Float, { nullable: true, description: 'Tempo in beats per minute, 0.001 to 1,000.' })
  tempoBpm?: number | null

  @IsOptional() @TextLength(1, 20)
  @Field(() => String, { nullable: true, description: 'Musical key such as `F# minor`, 1 to 20 characters.' })
  musicalKey?: string | null

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was released, from the year 1000 on, as precisely as it is known.' })
  releaseDate?: string | null

  @Field(() => UrlScalar, { nullable: true, description: 'Where its artwork is.' })
  artworkUrl?: string | null

  @Field(() => UrlScalar, { nullable: true, description: 'Where its audio is.' })
  audioUrl?: string | null

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'Its audio: a ready file of your own of the purpose `AUDIO`. It is then heard by who can open the track.' })
  audioFileId?: string | null
}

/** A title or artist: in a change it may be left out, but not emptied. */
export const NameOfTrack = (): PropertyDecorator => (target, property) => {
  ValidateIf((_input, value) => value !== undefined)(target, property)
  TextLength(1, 300)(target, property)
}

/** As it is stored: a partial date in two columns. What is left out stays out, and null stays null. */
export function storedDetails<Input extends TrackDetails>(input: Input): Input | Omit<Input, 'releaseDate'> & StoredDate {
  return input.releaseDate === undefined ? { ...input } : { ...input, ...storedDate(input.releaseDate) }
}

import { ArrayMaxSize, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { EffectInput } from '../../entities/studio/effect.js'
import { SingleLine } from '../../limits/handle.js'
import { IsTag } from '../../limits/tag.js'
import { TextLength } from '../../limits/text-length.js'
import { tagsOf } from '../../text/tags.js'

/** What a project holds besides its title; the inputs of its mutations share it. */
@InputType()
export abstract class ProjectDetails {
  @IsOptional() @TextLength(1, 4000)
  @Field(() => String, { nullable: true, description: 'What it is about, 1 to 4,000 characters.' })
  description?: string | null

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'Its audio: a file you uploaded, or one that is or was in a project you edit. `FILE_NOT_FOUND` otherwise.' })
  audioFileId?: string | null

  @IsOptional() @ArrayMaxSize(32) @ValidateNested({ each: true })
  @Field(() => [EffectInput], { nullable: true, description: 'What is done to its audio when it is rendered, in this order; at most 32.' })
  effects?: EffectInput[] | null

  @IsOptional() @ArrayMaxSize(20) @IsTag({ each: true }) @SingleLine({ each: true })
  @Field(() => [String], { nullable: true, description: 'Its tags, at most 20 of 1 to 40 characters; kept in lower case, each once.' })
  tags?: string[] | null
}

/** A title: in a change it may be left out, but not emptied. */
export const TitleOfProject = (): PropertyDecorator => (target, property) => {
  ValidateIf((_input, value) => value !== undefined)(target, property)
  TextLength(1, 200)(target, property)
  SingleLine()(target, property)
}

interface StoredDetails {
  effects?: EffectInput[]
  tags?: string[]
}

/** As it is stored; what is left out stays out, and a list that is null is empty. */
export function storedProject<Input extends ProjectDetails>({ effects, tags, ...input }: Input): Omit<Input, 'effects' | 'tags'> & StoredDetails {
  return {
    ...input,
    ...(effects !== undefined && { effects: effects ?? [] }),
    ...(tags !== undefined && { tags: tagsOf(tags ?? []) }),
  }
}

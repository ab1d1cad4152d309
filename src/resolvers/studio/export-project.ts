import { IsEnum, IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { AudioExport, AudioFormat } from '../../entities/studio/audio-export.js'
import { DomainError } from '../../errors/domain-error.js'

@InputType({ description: 'What to export, and how.' })
export class ExportProjectInput {
  @IsUUID()
  @Field(() => ID, { description: 'A project you may edit, with audio.' })
  projectId!: string

  @IsEnum(AudioFormat)
  @Field(() => AudioFormat, { description: 'The format of the file.' })
  format!: AudioFormat
}

@Resolver()
export class ExportProjectResolver {
  @Mutation(() => AudioExport, { description: 'Have a project\'s audio rendered with its effects into a file, in the background. The same version in the same format is rendered once: asked for again, it is the same export. Follow it with `exportEvents`.' })
  async exportProject(@Arg('input', { description: 'What to export.' }) input: ExportProjectInput, @Ctx() { db, loaders }: Context): Promise<AudioExport> {
    const [asked] = await db.rule<{ id: string }>('export_project', input, 'r.id')
    const made = asked && (await loaders.audioExports.clear(asked.id).load(asked.id))
    if (!made) throw new DomainError('EXPORT_NOT_FOUND')
    return made
  }
}

import { Max, Min } from 'class-validator'
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Project } from '../../entities/studio/project.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { Waveform, waveformOf } from '../../entities/studio/waveform.js'

@ArgsType()
export class WaveformArgs {
  @Min(10) @Max(10_000)
  @Field(() => Int, { defaultValue: 1_000, description: 'How many peaks, 10 to 10,000.' })
  resolution!: number
}

async function readWaveform(fileId: string | null | undefined, { resolution }: WaveformArgs, { loaders }: Context): Promise<Waveform | null> {
  const stored = fileId == null ? null : await loaders.waveforms.load(fileId)
  return stored && waveformOf(stored, resolution)
}

@Resolver(() => Project)
export class ProjectWaveformResolver {
  @FieldResolver(() => Waveform, { nullable: true, description: 'How loud its audio is over time; null until that is computed, and without audio.' })
  waveform(@Root() { audioFileId }: Pick<Project, 'audioFileId'>, @Args(() => WaveformArgs) args: WaveformArgs, @Ctx() context: Context): Promise<Waveform | null> {
    return readWaveform(audioFileId, args, context)
  }
}

@Resolver(() => StoredFile)
export class FileWaveformResolver {
  @FieldResolver(() => Waveform, { nullable: true, description: 'How loud it is over time; null until that is computed, and where it is not audio.' })
  waveform(@Root() { id }: Pick<StoredFile, 'id'>, @Args(() => WaveformArgs) args: WaveformArgs, @Ctx() context: Context): Promise<Waveform | null> {
    return readWaveform(id, args, context)
  }
}

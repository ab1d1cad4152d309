import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { CursorScalar } from '../../entities/scalars/text-scalars.js'
import { AudioExport, ProjectExportChanged } from '../../entities/studio/audio-export.js'
import { Project } from '../../entities/studio/project.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { DomainError } from '../../errors/domain-error.js'
import { liveCursor } from '../../live/live-cursor.js'

type Row = Pick<AudioExport, 'id' | 'projectId' | 'fileId' | 'head'>

@Resolver(() => AudioExport)
export class AudioExportResolver {
  @Query(() => AudioExport, { nullable: true, description: 'One export. None, or none for you, is `EXPORT_NOT_FOUND`.' })
  async audioExport(@Arg('id', () => ID, { description: 'The export\'s id.' }) id: string, @Ctx() { loaders }: Context): Promise<AudioExport> {
    const found = await loaders.audioExports.load(id.toLowerCase())
    if (!found) throw new DomainError('EXPORT_NOT_FOUND')
    return found
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project; null when it is not there for you.' })
  project(@Root() { projectId }: Row, @Ctx() { loaders }: Context): Promise<Project | null> {
    return loaders.projects.load(projectId)
  }

  @FieldResolver(() => StoredFile, { nullable: true, description: 'What was made; null before it is completed, and when it is not there for you.' })
  file(@Root() { fileId }: Row, @Ctx() { loaders }: Context): Promise<StoredFile | null> | null {
    return fileId == null ? null : loaders.files.load(fileId)
  }

  @FieldResolver(() => CursorScalar, { description: 'The place what is told here is true at, read together with it: pass it as `after` to `exportEvents`.' })
  liveCursor(@Root() { id, head }: Row, @Ctx() { cursors }: Context): string {
    return liveCursor(cursors, `export:${id}`, head)
  }
}

@Resolver(() => ProjectExportChanged)
export class ProjectExportChangedResolver {
  @FieldResolver(() => AudioExport, { nullable: true, description: 'The export as it is now, which may be further; null when it is not there for you any more.' })
  audioExport(@Root() { exportId }: Pick<ProjectExportChanged, 'exportId'>, @Ctx() { loaders }: Context): Promise<AudioExport | null> {
    return loaders.audioExports.load(exportId)
  }
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Track } from '../../entities/catalogue/track.js'
import { CursorScalar } from '../../entities/scalars/text-scalars.js'
import { Project } from '../../entities/studio/project.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { TransformationChanged } from '../../entities/studio/transformation-event.js'
import { Transformation } from '../../entities/studio/transformation.js'
import { DomainError } from '../../errors/domain-error.js'
import { liveCursor } from '../../live/live-cursor.js'

type Row = Pick<Transformation, 'id' | 'projectId' | 'trackId' | 'retryOf' | 'outputFileId' | 'head'>

@Resolver(() => Transformation)
export class TransformationResolver {
  @Query(() => Transformation, { nullable: true, description: 'One transformation. None, or none for you, is `TRANSFORMATION_NOT_FOUND`.' })
  async transformation(@Arg('id', () => ID, { description: 'The transformation\'s id.' }) id: string, @Ctx() { loaders }: Context): Promise<Transformation> {
    const transformation = await loaders.transformations.load(id.toLowerCase())
    if (!transformation) throw new DomainError('TRANSFORMATION_NOT_FOUND')
    return transformation
  }

  @Query(() => [String], { description: 'What audio can be transformed into on this server, at most 50.' })
  transformationTypes(@Ctx() { transformationTypes }: Context): readonly string[] {
    return transformationTypes
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project it is made of; null for a track, and when it is not there for you.' })
  project(@Root() { projectId }: Row, @Ctx() { loaders }: Context): Promise<Project | null> | null {
    return projectId == null ? null : loaders.projects.load(projectId)
  }

  @FieldResolver(() => Track, { nullable: true, description: 'The track it is made of; null for a project, and when it is not there for you.' })
  track(@Root() { trackId }: Row, @Ctx() { loaders }: Context): Promise<Track | null> | null {
    return trackId == null ? null : loaders.tracks.load(trackId)
  }

  @FieldResolver(() => Transformation, { name: 'retryOf', nullable: true, description: 'The one that ended badly before it; null when it is no retry.' })
  retried(@Root() { retryOf }: Row, @Ctx() { loaders }: Context): Promise<Transformation | null> | null {
    return retryOf == null ? null : loaders.transformations.load(retryOf)
  }

  @FieldResolver(() => StoredFile, { nullable: true, description: 'What was made; null before it is completed, and when it is not there for you.' })
  file(@Root() { outputFileId }: Row, @Ctx() { loaders }: Context): Promise<StoredFile | null> | null {
    return outputFileId == null ? null : loaders.files.load(outputFileId)
  }

  @FieldResolver(() => CursorScalar, { description: 'The place what is told here is true at, read together with it: pass it as `after` to `transformationEvents`.' })
  liveCursor(@Root() { id, head }: Row, @Ctx() { cursors }: Context): string {
    return liveCursor(cursors, `transformation:${id}`, head)
  }
}

@Resolver(() => TransformationChanged)
export class TransformationChangedResolver {
  @FieldResolver(() => Transformation, { nullable: true, description: 'The transformation as it is now, which may be further; null when it is not there for you any more.' })
  transformation(@Root() { transformationId }: Pick<TransformationChanged, 'transformationId'>, @Ctx() { loaders }: Context): Promise<Transformation | null> {
    return loaders.transformations.load(transformationId)
  }
}

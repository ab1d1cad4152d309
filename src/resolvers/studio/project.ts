import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { isId } from '../../db/door.js'
import { Track } from '../../entities/catalogue/track.js'
import { CursorScalar } from '../../entities/scalars/text-scalars.js'
import { ProjectEffect, shownEffects } from '../../entities/studio/effect.js'
import { Project } from '../../entities/studio/project.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { DomainError } from '../../errors/domain-error.js'
import { liveCursor } from '../../live/live-cursor.js'
import { readProjectPage } from './project-page.js'

/** A row as it was read, with the companions its statement brought. */
type Row = Pick<Project, 'id' | 'audioFileId' | 'trackId' | 'storedEffects' | 'head'>

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'One project. None, or none for you, is `PROJECT_NOT_FOUND`.' })
  async project(@Arg('id', () => ID, { description: 'The project\'s id.' }) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Project> {
    const project = isId(id) ? await readProjectPage(id.toLowerCase(), info, context) : undefined
    if (!project) throw new DomainError('PROJECT_NOT_FOUND')
    return project
  }

  @FieldResolver(() => [ProjectEffect], { description: 'What is done to its audio when it is rendered, in this order; at most 32.' })
  effects(@Root() { storedEffects }: Row): (typeof ProjectEffect)[] {
    return shownEffects(storedEffects)
  }

  @FieldResolver(() => StoredFile, { nullable: true, description: 'Its audio; null when it has none.' })
  audio(@Root() { audioFileId }: Row, @Ctx() { loaders }: Context): Promise<StoredFile | null> | null {
    return audioFileId == null ? null : loaders.files.load(audioFileId)
  }

  @FieldResolver(() => Track, { nullable: true, description: 'The track it was published as; null when it was not, or when that is not there for you.' })
  track(@Root() { trackId }: Row, @Ctx() { loaders }: Context): Promise<Track | null> | null {
    return trackId == null ? null : loaders.tracks.load(trackId)
  }

  @FieldResolver(() => CursorScalar, { description: 'The place what is told here is true at, read together with it: pass it as `after` to `projectEvents`.' })
  liveCursor(@Root() { id, head }: Row, @Ctx() { cursors }: Context): string {
    return liveCursor(cursors, `project:${id}`, head)
  }
}

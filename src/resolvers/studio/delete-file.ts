import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { isId } from '../../db/door.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { DomainError } from '../../errors/domain-error.js'

@Resolver()
export class DeleteFileResolver {
  @Mutation(() => StoredFile, { description: 'Delete a file of your own; its bytes go within an hour. `FILE_IN_USE` when a track, a project, your profile or work under way is made of it.' })
  async deleteFile(@Arg('fileId', () => ID, { description: 'The file.' }) fileId: string, @Ctx() { db, loaders }: Context): Promise<StoredFile> {
    if (!isId(fileId)) throw new DomainError('FILE_NOT_FOUND')
    const [file] = await db.rule<StoredFile>('delete_file', { fileId }, columns(StoredFile, 'r'))
    loaders.files.clear(fileId)
    return file!
  }
}

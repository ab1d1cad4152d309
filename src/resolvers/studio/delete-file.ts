import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { StoredFile } from '../../entities/studio/stored-file.js'

@InputType({ description: 'The file to delete.' })
export class DeleteFileInput {
  @IsUUID()
  @Field(() => ID, { description: 'The file.' })
  fileId!: string
}

@Resolver()
export class DeleteFileResolver {
  @Mutation(() => StoredFile, { description: 'Delete a file of your own; its bytes go within an hour. `FILE_IN_USE` when a track, a project, your profile or work under way is made of it.' })
  async deleteFile(@Arg('input', { description: 'Which.' }) { fileId }: DeleteFileInput, @Ctx() { db, loaders }: Context): Promise<StoredFile> {
    const [file] = await db.rule<StoredFile>('delete_file', { fileId }, columns(StoredFile, 'r'))
    loaders.files.clear(fileId)
    return file!
  }
}

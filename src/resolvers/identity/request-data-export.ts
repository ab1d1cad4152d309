import { Ctx, Mutation, Resolver } from 'type-graphql'
import { originOf } from '../../auth/origin.js'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { DataExport } from '../../entities/identity/data-export.js'

@Resolver()
export class RequestDataExportResolver {
  @Mutation(() => DataExport, {
    description: 'Ask for an archive of all that is yours. It is made in the background and announced by `DATA_EXPORT_READY`. While one is being made, that one is the answer; at most 3 in 24 hours (`TOO_MANY_DATA_EXPORTS`).',
  })
  async requestDataExport(@Ctx() { db, client }: Context): Promise<DataExport> {
    const [asked] = await db.rule<DataExport>('request_data_export', originOf(client), columns(DataExport, 'r'))
    return asked!
  }
}

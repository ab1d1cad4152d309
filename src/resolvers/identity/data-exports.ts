import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { isId } from '../../db/door.js'
import { prepared } from '../../db/statement.js'
import { Account } from '../../entities/identity/account.js'
import { DataExport } from '../../entities/identity/data-export.js'
import { UrlScalar } from '../../entities/scalars/text-scalars.js'
import { DomainError } from '../../errors/domain-error.js'
import type { Addressed } from '../../gateways/storage/file-urls.js'

const own = (where: string): string => `select ${columns(DataExport, 'e')} from data_exports e where e.user_id = (select viewer_id()) and ${where}`
const FILE =
  'select f.id, f.path, f.name, f.media_type as "mediaType" from data_exports e join stored_files f on f.id = e.file_id ' +
  "where e.id = $1 and e.user_id = (select viewer_id()) and e.expires_at > now() and f.state = 'READY'"

@Resolver(() => Account)
export class DataExportsOfViewerResolver {
  @FieldResolver(() => [DataExport], { description: 'The archives asked for, the newest first, at most 20.' })
  dataExports(@Ctx() { db }: Context): Promise<DataExport[]> {
    return db.rows<DataExport>(prepared(`${own('true')} order by e.id desc limit 20`, []))
  }
}

@Resolver(() => DataExport)
export class DataExportResolver {
  @Query(() => DataExport, { nullable: true, description: 'One archive of your own. None, or another\'s, is `DATA_EXPORT_NOT_FOUND`.' })
  async dataExport(@Arg('id', () => ID, { description: 'The archive\'s id.' }) id: string, @Ctx() { db }: Context): Promise<DataExport> {
    const found = isId(id) ? await db.row<DataExport>(prepared(own('e.id = $1'), [id])) : undefined
    if (!found) throw new DomainError('DATA_EXPORT_NOT_FOUND')
    return found
  }

  @FieldResolver(() => UrlScalar, { nullable: true, description: 'Where it can be downloaded for an hour from now, without signing in; null until it is ready and once it has expired.' })
  async url(@Root() { id, fileId }: DataExport, @Ctx() { loaders, files }: Context): Promise<string | null> {
    const file = fileId == null ? undefined : await loaders.pages.row<Addressed>(prepared(FILE, [id]))
    return file ? (await files.downloadUrl(file)).url : null
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { Account } from '../../entities/identity/account.js'
import { DateTimeScalar } from '../../entities/scalars/date-time.js'
import { UrlScalar } from '../../entities/scalars/text-scalars.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { DomainError } from '../../errors/domain-error.js'
import type { SignedUrl } from '../../gateways/storage/file-urls.js'
import { connectionOf, connectionType, type Connection } from '../../paging/connection.js'
import { PageArgs, pageOf } from '../../paging/page-args.js'

const StoredFileConnection = connectionType('StoredFile', StoredFile, 'files')

/** One address for all fields of one file in one answer. */
const signed = new WeakMap<StoredFile, Promise<SignedUrl>>()

function signedUrl(file: StoredFile, { files }: Context): Promise<SignedUrl> | null {
  if (file.state !== 'READY') return null
  const known = signed.get(file) ?? files.downloadUrl(file)
  signed.set(file, known)
  return known
}

@Resolver(() => StoredFile)
export class FileResolver {
  @Query(() => StoredFile, { description: 'A file that is yours, or that belongs to something you can see. Anything else is `NOT_FOUND`.' })
  async file(@Arg('id', () => ID, { description: 'The file\'s id.' }) id: string, @Ctx() { loaders }: Context): Promise<StoredFile> {
    const file = await loaders.files.load(id)
    if (!file) throw new DomainError('FILE_NOT_FOUND')
    return file
  }

  @FieldResolver(() => UrlScalar, { nullable: true, description: 'Where its bytes are, for whoever has this address and until `urlExpiresAt`; null while it is not ready. A part can be asked for by `Range`.' })
  async url(@Root() file: StoredFile, @Ctx() context: Context): Promise<string | null> {
    return (await signedUrl(file, context))?.url ?? null
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Until when `url` holds, an hour from now.' })
  async urlExpiresAt(@Root() file: StoredFile, @Ctx() context: Context): Promise<Date | null> {
    return (await signedUrl(file, context))?.expiresAt ?? null
  }
}

@Resolver(() => Account)
export class FilesOfViewerResolver {
  @FieldResolver(() => StoredFileConnection, { description: 'The account\'s files, the newest first, those not completed and refused too.' })
  async files(@Args(() => PageArgs) args: PageArgs, @Ctx() { db, cursors, viewer }: Context): Promise<Connection<StoredFile>> {
    const page = pageOf(args)
    const list = `files ${viewer!.userId}`
    const rows = await db.rows<StoredFile>({
      text:
        `select ${columns(StoredFile, 'r')} from stored_files r where r.owner_id = (select viewer_id()) and r.state <> 'DELETED' ` +
        `and ($1::uuid is null or r.id ${page.backward ? '>' : '<'} $1) order by r.id ${page.backward ? 'asc' : 'desc'} limit ${page.size + 1}`,
      values: [page.cursor === null ? null : cursors.decode(list, page.cursor)[0]],
    })
    return connectionOf(page, rows, (row) => cursors.encode(list, [row.id]))
  }
}

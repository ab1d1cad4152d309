import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { DomainError } from '../../errors/domain-error.js'
import { checkUpload } from '../../files/check-upload.js'
import { StoreFull, StoreUnavailable } from '../../gateways/storage/file-store.js'
import { uploadPath } from '../../gateways/storage/upload-path.js'

type Parts = Pick<Context, 'db' | 'store'>

/** The upload looked at and ready, or refused and its bytes gone; what the store is at fault for may be tried again. */
export async function checkedFile({ db, store }: Parts, fileId: string): Promise<StoredFile> {
  const list = columns(StoredFile, 'r')
  const [file] = await db.rule<StoredFile>('claim_upload', { fileId }, list)
  if (file!.state === 'READY') return file!
  const claim = file!.checkingUntil
  try {
    const facts = await checkUpload(store, file!)
    const [ready] = await db.rule<StoredFile>('complete_upload', { fileId, claim, ...facts }, list)
    await store.delete(uploadPath(file!.path)).catch(() => undefined)
    return ready!
  } catch (error) {
    const reason = error instanceof DomainError && error.code === 'BAD_USER_INPUT' ? error.reason : undefined
    await db.rule('refuse_upload', { fileId, claim, reason })
    // What cannot be cleared away now is when files are swept.
    if (reason) await Promise.allSettled([store.delete(uploadPath(file!.path)), store.delete(file!.path)])
    throw error instanceof StoreFull || error instanceof StoreUnavailable ? new DomainError('STORAGE_UNAVAILABLE') : error
  }
}

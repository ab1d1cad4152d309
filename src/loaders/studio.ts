import { columns } from '../db/columns.js'
import { isId, type Door } from '../db/door.js'
import { asJson, prepared } from '../db/statement.js'
import { StoredFile } from '../entities/studio/stored-file.js'
import { createLoader } from './create-loader.js'

const filesById = (): string => asJson(`select ${columns(StoredFile, 'f')} from stored_files f where f.id = any($1::uuid[]) and f.state <> 'DELETED'`)
let fileText: string | undefined

/** Files as far as they are there for the viewer. */
export const fileLoader = (db: Door) =>
  createLoader<StoredFile>((ids) => db.json(prepared((fileText ??= filesById()), [ids.filter(isId)])), (file) => file.id)

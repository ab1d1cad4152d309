import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, lstat, readdir, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { throwStoreFault } from './disk-faults.js'
import type { FileStore } from './file-store.js'
import { WORK_FOLDER, workFolders } from './work-folders.js'

/**
 * A stored file as a file of this machine, only to be read, for programs that need one. It is in `folder`, which the
 * caller removes; in a store on this disk it is another name of the same bytes.
 * @throws FileMissing, StoreUnavailable; StoreFull when this machine has no room for it
 */
export async function inputFileOf(store: FileStore, storedPath: string, folder: string): Promise<string> {
  const file = path.join(folder, randomUUID())
  const lying = store.locate?.(storedPath)
  // Another disk has no second name for it: then it is copied.
  if (lying && (await link(lying, file).then(() => true, () => false))) return file
  await pipeline(await store.read(storedPath), createWriteStream(file, { flags: 'wx', mode: 0o600 })).catch(throwStoreFault)
  return file
}

/** Works on a stored file in a folder of its own on this machine, which is gone or empty afterwards. @throws FileMissing, StoreFull, StoreUnavailable */
export const withInputFile = <Result>(store: FileStore, storedPath: string, work: (inputFile: string, folder: string) => Promise<Result>): Promise<Result> =>
  workFolders.lend(async (folder) => {
    const file = await inputFileOf(store, storedPath, folder)
    try {
      return await work(file, folder)
    } finally {
      await unlink(file).catch(() => undefined)
    }
  })

/** Removes the folders of work that was killed on this machine: those nothing has been put into since that moment. */
export async function clearLeftFolders(untouchedSince: Date): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = path.join(tmpdir(), name)
    if (name.startsWith(WORK_FOLDER) && (await isLeft(folder, untouchedSince))) await rm(folder, { recursive: true, force: true })
  }
}

/** Everybody may put something into this place: only what is this account's is looked at. */
async function isLeft(folder: string, untouchedSince: Date): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  return found !== undefined && found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && found.mtime < untouchedSince
}

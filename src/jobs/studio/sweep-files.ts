import { SystemDoor } from '../../db/system-door.js'
import { clearLeftFolders } from '../../gateways/storage/input-file.js'
import { uploadPath } from '../../gateways/storage/upload-path.js'
import { clearingJob, type Job, type JobContext } from '../job.js'

const UNTOUCHED_MS = 2 * 3600 * 1000
/** Longer than any work on a file may take. */
const LEFT_MS = 24 * 3600 * 1000

const swept = clearingJob('studio/sweep-files', '23 * * * *', async ({ system, store }: JobContext) => {
  const door = new SystemDoor(system)
  const files = await door.rule<{ id: string; path: string; is_gone: boolean }>('let_files_go', {})
  for (const { path, is_gone } of files) {
    await store.delete(uploadPath(path))
    if (is_gone) await store.delete(path)
  }
  // Only now: a row that is gone tells nobody of its bytes.
  if (files.length > 0) await door.rule('forget_files', { ids: files.map(({ id }) => id) })
  return files.length
})

/** Hourly: what was refused or deleted, uploads nobody completed, and what a process that died had begun to write. */
export const sweepFiles: Job = {
  ...swept,
  run: async (context, payload) => {
    await clearLeftFolders(new Date(Date.now() - LEFT_MS))
    await context.store.clearUnfinished(new Date(Date.now() - UNTOUCHED_MS))
    await swept.run(context, payload)
  },
}

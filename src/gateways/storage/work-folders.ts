import { mkdtemp, readdir, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { throwStoreFault } from './disk-faults.js'

/** What the name of each begins with, in the folder of this machine for what is only there for a while. */
export const WORK_FOLDER = 'polyphony-file-'

/**
 * Folders of this machine to work in, each for one at a time. One that is found empty is given to the next who comes while others
 * are at work: to make one and take it down again takes longer than what is done with a small file.
 */
class WorkFolders {
  private readonly empty: string[] = []
  private inUse = 0

  /** Gives a folder with nothing in it to this work; afterwards whatever was put there is gone. */
  async lend<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
    this.inUse += 1
    let folder: string | undefined
    try {
      folder = this.empty.shift() ?? (await mkdtemp(path.join(tmpdir(), WORK_FOLDER)).catch(throwStoreFault))
      return await work(folder)
    } finally {
      if (folder !== undefined) await this.takeBack(folder)
      this.inUse -= 1
      if (this.inUse === 0) await Promise.all(this.empty.splice(0).map(remove))
    }
  }

  private async takeBack(folder: string): Promise<void> {
    if ((await readdir(folder).catch(() => undefined))?.length === 0) this.empty.push(folder)
    else await remove(folder)
  }
}

const remove = (folder: string): Promise<void> => rmdir(folder).catch(() => rm(folder, { recursive: true, force: true }))

export const workFolders = new WorkFolders()

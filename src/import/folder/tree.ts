import { isUtf8 } from 'node:buffer'
import { constants, type Dirent } from 'node:fs'
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { StartupError } from '../../errors/startup-error.js'
import { Refused } from '../refused.js'

/** Something in the folder, by its path below it with `/` between names. */
export interface TreeEntry {
  path: string
  kind: 'file' | 'link' | 'unreadable'
  /** Opens the file for reading; the caller closes it. Throws Refused when it is no longer a file of this folder. */
  open(): Promise<FileHandle>
  /** Why it cannot be imported. */
  refused?: Refused
}

interface OpenFolder {
  handle: FileHandle
  /** Below the folder that was named; '' for that folder itself. */
  path: string
  /** How the system reaches what lies in it. */
  reach: string
}

const DEEPEST = 64
// NOFOLLOW: what was a file a moment ago may be a link now. NONBLOCK: a pipe must not keep us waiting for a writer.
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
const READ_FOLDER = READ | (constants.O_DIRECTORY ?? 0)

/**
 * Every file and link of a folder and the folders below it, in the order of their names' bytes. No link is followed. Below
 * the folder itself, each step is opened by its name in the already opened folder above it where the system can do that
 * (Linux), so that nobody who swaps a folder for a link meanwhile leads us out; elsewhere what was opened is checked.
 */
export async function* filesIn(root: string): AsyncGenerator<TreeEntry> {
  const real = await realpath(root).catch(() => undefined)
  if (real === undefined || !(await stat(real)).isDirectory()) throw new StartupError(`${root} is not a folder.`)
  yield* walk(real, await openFolder(real, '', real), 1)
}

async function* walk(root: string, folder: OpenFolder, depth: number): AsyncGenerator<TreeEntry> {
  try {
    const entries = await readdir(folder.reach, { withFileTypes: true, encoding: 'buffer' })
    for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) yield* visit(root, folder, entry, depth)
  } finally {
    await folder.handle.close()
  }
}

async function* visit(root: string, folder: OpenFolder, entry: Dirent<NonSharedBuffer>, depth: number): AsyncGenerator<TreeEntry> {
  const name = entry.name.toString()
  const below = folder.path === '' ? name : `${folder.path}/${name}`
  const inside = path.join(folder.reach, name)
  const refuse = (reason: string): TreeEntry => ({ path: below, kind: 'unreadable', open: never, refused: new Refused('', reason) })
  if (!isUtf8(entry.name)) return yield refuse('has a name that is not valid UTF-8')
  if (entry.isSymbolicLink()) return yield await visitLink(root, below)
  if (entry.isFile()) return yield { path: below, kind: 'file', open: () => openFile(root, inside, below) }
  if (!entry.isDirectory()) return
  if (depth >= DEEPEST) return yield refuse(`lies deeper than ${DEEPEST} folders`)
  try {
    yield* walk(root, await openFolder(inside, below, root), depth + 1)
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error
    yield refuse(`cannot be entered (${(error as NodeJS.ErrnoException).code})`)
  }
}

/** A link is never followed: where it points to is asked, and nothing opened. */
async function visitLink(root: string, below: string): Promise<TreeEntry> {
  const target = await realpath(path.join(root, below)).catch(() => undefined)
  if (target !== undefined && isWithin(root, target)) return { path: below, kind: 'link', open: never }
  const reason = target === undefined ? 'is a link to nothing' : 'is a link that leaves the folder'
  return { path: below, kind: 'unreadable', open: never, refused: new Refused('', reason) }
}

async function openFolder(reach: string, below: string, root: string): Promise<OpenFolder> {
  const handle = await open(reach, READ_FOLDER)
  const opened = process.platform === 'linux' ? `/proc/self/fd/${handle.fd}` : path.join(root, below)
  if (process.platform !== 'linux') await keepWithin(root, opened, handle)
  return { handle, path: below, reach: opened }
}

async function openFile(root: string, inside: string, below: string): Promise<FileHandle> {
  let handle
  try {
    handle = await open(inside, READ)
  } catch (error) {
    throw new Refused('', `cannot be opened (${(error as NodeJS.ErrnoException).code})`)
  }
  try {
    if (process.platform !== 'linux') await keepWithin(root, path.join(root, below), handle)
    if (!(await handle.stat()).isFile()) throw new Refused('', 'is not a file any more')
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** That what was opened is what stands at that path, and that no link on the way led out. */
async function keepWithin(root: string, place: string, handle: FileHandle): Promise<void> {
  const real = await realpath(place)
  const [there, opened] = [await stat(real, { bigint: true }), await handle.stat({ bigint: true })]
  if (!isWithin(root, real) || there.ino !== opened.ino || there.dev !== opened.dev) throw new Refused('', 'leads out of the folder')
}

function isWithin(root: string, target: string): boolean {
  const way = path.relative(root, target)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

const never = (): Promise<FileHandle> => Promise.reject(new Refused('', 'is not opened'))

import { StoreFull, StoreUnavailable } from './file-store.js'

/** Nothing more can be written: no room, no more of it allowed, or not by us. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM']
const AWAY = ['EIO', 'EMFILE', 'ENFILE', 'ESTALE', 'ENOTDIR', 'EEXIST']

/** Faults of a disk by what can be done about them; anything else, such as a reader that went away, as it is. */
export function asStoreFault(error: unknown): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (FULL.includes(code)) return new StoreFull(message, { cause: error })
  if (AWAY.includes(code)) return new StoreUnavailable(message, { cause: error })
  return error
}

export const throwStoreFault = (error: unknown): never => {
  throw asStoreFault(error)
}

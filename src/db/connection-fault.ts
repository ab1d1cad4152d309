import { StartupError } from '../errors/startup-error.js'

/** What PostgreSQL's states and Node's codes mean to whoever set the address. */
const MEANINGS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name is not known',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no way to its host',
  '28P01': 'the password is refused',
  '28000': 'the user is refused',
  '3D000': 'there is no such database',
  '53300': 'it takes no more connections',
  '57P03': 'it is starting up or shutting down',
}

/** As long as whoever starts waits for a database that is busy; no client waits for it yet. */
export const REACH_MS = 30_000

interface Fault {
  code?: string
  message: string
  errors?: Fault[]
}

/** @throws StartupError with one line that names user, host and database, never the password. */
export async function reach<Result>(address: string, attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof StartupError) throw error
    const { username, host, pathname } = new URL(address)
    const fault = error as Fault
    // A host name with several addresses fails with all of their errors.
    const code = fault.code ?? fault.errors?.[0]?.code ?? ''
    const why = MEANINGS[code] ?? (/timeout/.test(fault.message) ? MEANINGS.ETIMEDOUT : fault.message || code)
    throw new StartupError(`The database "${pathname.slice(1)}" at ${host} cannot be reached as ${username || 'its default user'}: ${why}.`)
  }
}

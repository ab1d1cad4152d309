import { createServer, type AddressInfo } from 'node:net'
import { StartupError } from '../../errors/startup-error.js'
import { errno } from './errno.js'

export const LOOPBACK = '127.0.0.1'

/** The wanted port once it is known to be free, or any free one. Somebody may still take it before PostgreSQL does. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(portError(wanted, errno(error) ?? error.message)))
    probe.listen({ host: LOOPBACK, port: wanted, exclusive: true }, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** The one line for a port PostgreSQL cannot have. */
export function portError(port: number, code: string): StartupError {
  const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`
  return new StartupError(`Port ${port} on ${LOOPBACK}, meant for the embedded PostgreSQL, ${why}: free it or choose another.`)
}

import { prepareProcess } from './prepare-process.js'

prepareProcess()
// Only now: what follows does not even load on an older Node.js.
const { runServer } = await import('./server.js')
await runServer()

import { prepareProcess } from '../prepare-process.js'

prepareProcess()
const { runServer } = await import('../server.js')
await runServer({ ...process.env, ROLE: 'worker' })

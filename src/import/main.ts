import { prepareProcess } from '../prepare-process.js'

prepareProcess()
// Only now: what follows does not even load on an older Node.js.
const { commandLine } = await import('./command-line.js')
process.exitCode = await commandLine(process.argv.slice(2))

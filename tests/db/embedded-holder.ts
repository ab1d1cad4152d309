import { startEmbedded } from '../../src/db/embedded.js'

// A process of its own that holds the data folder it is given until it is killed.
const { port } = await startEmbedded({ dataDir: process.argv[2] ?? '', settings: { fsync: 'off' } })
process.stdout.write(`${port}\n`)
setInterval(() => {}, 60_000)

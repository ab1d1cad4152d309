import { runCommand } from './run-command.js'

await runCommand(async () => (await import('./ledger/report.js')).report)

import { runCommand } from './run-command.js'

await runCommand(async () => (await import('./reset-database.js')).resetDatabase)

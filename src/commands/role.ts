import { runCommand } from './run-command.js'

await runCommand(async () => (await import('./assign-role.js')).assignRole)

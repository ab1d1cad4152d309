import { runCommand } from './run-command.js'

await runCommand(async () => (await import('./set-up-outside.js')).setUpOutside)

import { runCommand } from './run-command.js'

await runCommand(async () => (await import('./reseal-all-messages.js')).resealAllMessages)

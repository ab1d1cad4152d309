import { Command } from 'commander'
import { PROJECT_ROOT } from '../project-root.js'
import { runCommand } from './run-command.js'

const command = new Command('new')
  .description('Makes the files of a new mutation: its rule, its resolver, and a test that fails until the rule is written.')
  .argument('<domain>', 'one word, such as messaging')
  .argument('<verb-noun>', 'the action, such as close-thread')
  .parse()

await runCommand(async () => {
  const { newMutation } = await import('./scaffold/new-mutation.js')
  return async () => {
    const [domain, stem] = command.args as [string, string]
    console.log(newMutation(PROJECT_ROOT, domain, stem).join('\n'))
  }
})

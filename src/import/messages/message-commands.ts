import { InvalidArgumentError, type Command } from 'commander'
import { environmentValue, type Config } from '../../config.js'
import { StartupError } from '../../errors/startup-error.js'
import type { ImportOptions } from '../import-phase.js'
import { ircSource } from '../irc/irc-source.js'
import { nicksIn } from '../irc/nicks.js'
import { accountsIn } from './accounts.js'
import { importMessages } from './import-messages.js'
import { jsonlSource } from './jsonl-source.js'

interface MessagesOptions extends ImportOptions {
  source: string
  passphraseEnv?: string
}

/** Waits for an import and takes its exit code. */
type Finish = (work: Promise<number>) => Promise<void>

/** The kinds of messages `npm run import` knows. */
export function addMessageCommands(program: Command, finish: Finish): void {
  withOptions(program.command('messages').description('messages, one JSON object a line').argument('<file>', 'the file'))
    .option('--source <name>', 'what tells its ids from those of other files', sourceName, 'messages')
    .option('--passphrase-env <name>', 'the environment variable that holds the passphrase of CryptoJS ciphertexts')
    .action(async (file: string, options: MessagesOptions) => {
      const open = async () => jsonlSource(file, { source: options.source, passphrase: passphraseIn(options.passphraseEnv) })
      await finish(importMessages({ open, people: accountsIn }, options))
    })
  withOptions(program.command('irc').description('chat logs to try Polyphony with; not in production').argument('<file-or-folder>', 'one *.raw.txt, or a folder of them'))
    .action(async (input: string, options: ImportOptions) => {
      const open = async ({ production }: Config) => {
        if (production) throw new StartupError('Importing chat logs makes accounts for everybody in them, and is refused in production.')
        return ircSource(input)
      }
      await finish(importMessages({ open, people: nicksIn }, options))
    })
}

const withOptions = (command: Command): Command =>
  command.option('--dry-run', 'read and check everything, write nothing').option('--rejects <file>', 'where rows that are refused are written')

/** Not as an argument: everybody on the machine can read those. */
function passphraseIn(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const passphrase = environmentValue(name)
  if (passphrase === undefined) throw new StartupError(`The environment variable ${name} is not set: it is to hold the passphrase.`)
  return passphrase
}

function sourceName(text: string): string {
  if (/^[\w.-]{1,30}$/.test(text) && text !== 'irc') return text
  throw new InvalidArgumentError('It is 1 to 30 letters, digits and . _ - (and not irc).')
}

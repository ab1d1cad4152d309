import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { StartupError } from '../errors/startup-error.js'
import { chinookSource } from './chinook/chinook-source.js'
import { readColumnMap } from './csv/column-map.js'
import { csvSource } from './csv/csv-source.js'
import { SPOTIFY_MAP } from './csv/spotify-map.js'
import { folderSource } from './folder/folder-source.js'
import { addFollowCommand } from './follows/follow-command.js'
import { runImport, type ImportInput, type TrackOptions } from './import-command.js'
import { addMessageCommands } from './messages/message-commands.js'
import { tunetonPlaybacks, tunetonPlayCounts } from './tuneton/playbacks.js'
import { tunetonTracks } from './tuneton/tracks.js'

interface CsvOptions extends TrackOptions {
  map?: string
  preset?: 'spotify' | 'chinook'
}

interface TunetonOptions extends TrackOptions {
  playbacks?: string
  baseUrl?: string
}

interface FolderOptions extends TrackOptions {
  source?: string
  baseUrl?: string
}

const FAILED = 1
const MISUSED = 2

/** Runs the command these arguments name and answers the exit code: 0 done, 1 failed, 2 misused, 130 interrupted. */
export async function commandLine(args: string[]): Promise<number> {
  let code = 0
  const run = async (open: () => Promise<ImportInput>, options: TrackOptions) => void (code = await runImport(open, options))
  const program = new Command('npm run import --')
    .description('Import tracks, messages and follows. An interrupted import goes on when the same command is run again.')
    .exitOverride()
  addCsv(program, run)
  addTuneton(program, run)
  addFolder(program, run)
  const finish = async (work: Promise<number>) => void (code = await work)
  addMessageCommands(program, finish)
  addFollowCommand(program, finish)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED
    process.stderr.write(`${failure(error)}\n`)
    return FAILED
  }
}

type Run = (open: () => Promise<ImportInput>, options: TrackOptions) => Promise<void>

function addCsv(program: Command, run: Run): void {
  withOptions(program.command('csv').description('a CSV file, or a data set that is known by name').argument('<file>', 'the file'))
    .addOption(new Option('--map <file>', 'JSON that says which column feeds which field').conflicts('preset'))
    .addOption(new Option('--preset <name>', 'a file of this well-known data set').choices(['spotify', 'chinook']))
    .action(async (file: string, options: CsvOptions, command: Command) => {
      if (!options.map && !options.preset) command.error("error: say how to read the file: '--map <map.json>' or '--preset <name>'")
      await run(async () => ({ tracks: await csvTracks(file, options) }), options)
    })
}

async function csvTracks(file: string, { map, preset }: CsvOptions) {
  if (preset === 'chinook') return chinookSource(file)
  return csvSource(file, map === undefined ? SPOTIFY_MAP : readColumnMap(map))
}

function addTuneton(program: Command, run: Run): void {
  withOptions(program.command('tuneton').alias('tunetone').description("TuneTON's data files").argument('<tracks>', 'its tracks.json'))
    .option('--playbacks <file>', "its playbacks.json; without it the tracks' own play counts are imported")
    .addOption(baseUrl())
    .action(async (file: string, options: TunetonOptions) => {
      const plays = options.playbacks === undefined ? () => tunetonPlayCounts(file) : () => tunetonPlaybacks(options.playbacks!)
      await run(async () => ({ tracks: await tunetonTracks(file, options.baseUrl), plays: await plays() }), options)
    })
}

function addFolder(program: Command, run: Run): void {
  withOptions(program.command('folder').description('a folder of audio files').argument('<folder>', 'the folder'))
    .option('--source <name>', 'what tells its tracks from those of other folders (default: "folder:" and its name)', sourceName)
    .addOption(baseUrl())
    .action(async (folder: string, options: FolderOptions) => run(async () => ({ tracks: await folderSource(folder, options) }), options))
}

const withOptions = (command: Command): Command =>
  command
    .requiredOption('--owner <handle>', 'the account the tracks are to belong to')
    .addOption(new Option('--visibility <who>', 'who can find tracks that are new').choices(['PUBLIC', 'UNLISTED', 'PRIVATE']).default('PUBLIC').argParser(visibility))
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--rejects <file>', 'where rows that are refused are written')

const baseUrl = (): Option => new Option('--base-url <url>', 'where relative audio addresses begin').argParser(webAddress)

function visibility(text: string): string {
  const name = text.toUpperCase()
  if (['PUBLIC', 'UNLISTED', 'PRIVATE'].includes(name)) return name
  throw new InvalidArgumentError('It is PUBLIC, UNLISTED or PRIVATE.')
}

function webAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new InvalidArgumentError('It is an absolute http or https address.')
}

function sourceName(text: string): string {
  if (/^[\w.:-]{1,40}$/.test(text)) return text
  throw new InvalidArgumentError('It is 1 to 40 letters, digits and . : _ -')
}

const LOST = /^(ECONN|EPIPE|57P0)|Connection terminated|connection error/

/** One line for what the operator can put right; all there is for what nobody foresaw. */
function failure(error: unknown): string {
  const { code = '', message, stack } = error as Error & { code?: string }
  if (error instanceof StartupError) return message
  if (LOST.test(`${code} ${message}`) || LOST.test(message)) return 'The connection to the database was lost: run the same command again to go on.'
  return stack ?? String(error)
}

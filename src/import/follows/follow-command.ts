import { InvalidArgumentError, type Command } from 'commander'
import type { Config } from '../../config.js'
import { StartupError } from '../../errors/startup-error.js'
import type { ImportOptions } from '../import-phase.js'
import { importFollows } from './import-follows.js'
import { socialGraph, type GraphOptions } from './social-graph.js'

/** Adds the kind `follows` to those `npm run import` knows; `finish` waits for an import and takes its exit code. */
export function addFollowCommand(program: Command, finish: (work: Promise<number>) => Promise<void>): void {
  program
    .command('follows')
    .description('who follows whom, to try Polyphony with; not in production')
    .argument('<edges>', 'a CSV file of two columns, the names of two people who follow each other')
    .option('--people <file>', 'a CSV file whose first column names people, of whom some may have no edge')
    .option('--directed', 'the first of an edge follows the second, and not the other way round')
    .option('--source <name>', 'what tells its people from those of other files (default: the name of the file)', sourceName)
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--rejects <file>', 'where rows that are refused are written')
    .action(async (edges: string, options: GraphOptions & ImportOptions) => {
      const open = async ({ production }: Config) => {
        if (production) throw new StartupError('Importing follows makes accounts for everybody in them, and is refused in production.')
        return socialGraph(edges, options)
      }
      await finish(importFollows(open, options))
    })
}

function sourceName(text: string): string {
  if (/^[A-Za-z0-9_]{1,20}$/.test(text)) return text
  throw new InvalidArgumentError('It is 1 to 20 letters, digits and _.')
}

import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { comparePublished } from './text/published-cases.js'

const [file] = new Command('check:text')
  .description('Says where mentions and hashtags differ from the published cases of twitter-text, and fails where no reason is known (docs/text.md).')
  .argument('<extract.yml>', 'the file of the published cases')
  .parse().args

const { lines, cases, unexplained } = comparePublished(readFileSync(file!, 'utf8'))
for (const line of lines) console.log(line)
if (cases === 0) console.error(`${file} has no case of mentions or hashtags.`)
if (unexplained > 0) console.error(`${unexplained} differences have no reason.`)
if (cases === 0 || unexplained > 0) process.exit(1)

import { machine, readOptions } from './options.js'
import { inbox, messages, messagesUnopened } from './scenarios/conversations.js'
import { fanOut } from './scenarios/fan-out.js'
import { importRows } from './scenarios/import.js'
import { latency } from './scenarios/latency.js'
import { recordHot, recordSpread } from './scenarios/plays.js'
import { deductHot, deductSpread } from './scenarios/credits.js'
import { likeHot } from './scenarios/likes.js'
import { revenue } from './scenarios/revenue.js'
import { searchPosts } from './scenarios/search-posts.js'
import { homeFeedSponsored } from './scenarios/home-feed-sponsored.js'
import { homeFeed, search, track, tracks } from './scenarios/reads.js'
import { scale } from './scenarios/scale.js'
import type { Scenario } from './scenarios/scenario.js'
import { sockets } from './scenarios/sockets.js'
import { sendHot, sendSpread } from './scenarios/send.js'
import { startup } from './scenarios/startup.js'
import { files } from './scenarios/files.js'
import { projectPage } from './scenarios/project-page.js'
import { transformationLatency } from './scenarios/transformation-latency.js'
import { transformations } from './scenarios/transformations.js'
import { waveform } from './scenarios/waveform.js'

const SCENARIOS: Record<string, Scenario> = {
  track, tracks, search,
  'home-feed': homeFeed,
  'deduct-hot': deductHot,
  'deduct-spread': deductSpread,
  'home-feed-sponsored': homeFeedSponsored,
  'like-hot': likeHot,
  'search-posts': searchPosts,
  'record-spread': recordSpread,
  'record-hot': recordHot,
  startup,
  import: importRows,
  scale,
  'fan-out': fanOut,
  latency,
  sockets,
  'send-spread': sendSpread,
  'send-hot': sendHot,
  messages,
  'messages-unopened': messagesUnopened,
  inbox,
  files,
  transformations,
  'transformation-latency': transformationLatency,
  'project-page': projectPage,
  waveform,
  revenue,
}

const options = readOptions(process.argv.slice(2))
const unknown = options.scenarios.filter((name) => !SCENARIOS[name])
if (unknown.length > 0 || options.scenarios.length === 0) {
  console.error(`${unknown.length > 0 ? `No scenario ${unknown.join(', ')}. ` : ''}Name one or more of: ${Object.keys(SCENARIOS).join(', ')}.`)
  process.exit(2)
}

console.log(Object.values(machine()).join(' · '))
let isAllKept = true
for (const name of options.scenarios) {
  console.log(`\n${name}`)
  isAllKept = (await SCENARIOS[name]!(options)) && isAllKept
}
process.exitCode = isAllKept ? 0 : 1

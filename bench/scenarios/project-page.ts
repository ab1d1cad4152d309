import { openArena } from '../arena.js'
import { bodyOf, DOCUMENTS } from '../documents.js'
import { handles, signIn } from '../people.js'
import { isKept, type Verdict } from '../report.js'
import { requireSameAnswers } from '../same-answers.js'
import { seedPages } from '../studio.js'
import { compare, conclude, cpuRatio, showProfile, type Scenario } from './scenario.js'

const MOST_CPU = 2.2
const COLLABORATORS = 5

/** A project with its owner, five who work on it, its last 20 versions and a transformation that is being done. */
export const projectPage: Scenario = async (options) => {
  const arena = await openArena({ ...options, tracks: 0, anonymous: false })
  try {
    const { owner } = arena.database
    const ids = await seedPages(owner, arena.listener, await signIn(owner, arena.listener.signingKey, handles('mate', COLLABORATORS)))
    const api = arena.api(ids.map((id) => ({ method: 'POST', path: '/graphql', body: bodyOf(DOCUMENTS.projectPage, { id }) })))
    const bare = arena.bare(ids.map((id) => ({ path: `/project/${id}` })))
    await requireSameAnswers(api, bare)
    const result = await compare(arena, api, bare, { ...options, whole: false })
    const verdict: Verdict = { what: 'CPU per request, API / bare server', value: cpuRatio(result), limit: MOST_CPU, at: 'most' }
    await conclude('project-page', [verdict], { options, ...result })
    if (options.profile) await showProfile('project-page', api, options.connections)
    return isKept(verdict)
  } finally {
    await arena.close()
  }
}

import { DEMO_TOKEN_HOURS } from './demo/demo-session.js'
import { DEMO_PASSWORD, emailOf } from './demo/people.js'

export interface Welcome {
  url: string
  hasExplorer: boolean
  /** Of the demo account; null when there is none. */
  demoToken: string | null
}

/** What somebody who has just started Polyphony wants to know next. */
export function welcome({ url, hasExplorer, demoToken }: Welcome): string {
  const explorer = [
    ['GraphiQL', `${url}/graphiql`],
    ['Sandbox', `${url}/sandbox   (loads its script from the internet)`],
  ]
  const demo = [
    ['Demo account', `${emailOf('demo')}   password ${DEMO_PASSWORD}`],
    ['Demo header', `Authorization: Bearer ${demoToken}`],
    ['', `(good for ${DEMO_TOKEN_HOURS} hours; a new one at the next start)`],
  ]
  const lines = [
    ['GraphQL', `${url}/graphql`],
    ...(hasExplorer ? explorer : []),
    ...(demoToken ? demo : []),
    ['Health', `${url}/health/ready`],
    ['Metrics', `${url}/metrics`],
  ]
  const table = lines.map(([what, where]) => `  ${what!.padEnd(14)}${where}`).join('\n')
  return `\nPolyphony is ready.\n\n${table}\n\n  Ctrl-C stops it.\n\n`
}

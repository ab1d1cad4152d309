import { ruruHTML, type RuruClientConfig } from 'ruru/server'
import type { Page } from '../explorer.js'

/** Where ruru's scripts are served from; they are part of this package, so nothing is fetched from the internet. */
export const STATIC_PATH = '/graphiql/static/'

const QUERY = `# The music of the house. Press the play button, or Ctrl-Enter.
query Tracks {
  tracks(first: 5, sort: PLAY_COUNT) {
    nodes {
      id
      title
      playCount
      owner { handle displayName }
    }
    pageInfo { hasNextPage endCursor }
  }
}

# Who you are. To be somebody, put the Authorization header of the start message into
# "Headers" below, as JSON: { "authorization": "Bearer eyJ..." }
query Me {
  viewer { email }
}
`

/** Subscriptions go to the same address, whatever host name and scheme the page was opened under. */
const SOCKET = `RURU_CONFIG.subscriptionEndpoint = location.origin.replace(/^http/, "ws") + "/graphql";`

export const graphiqlPage = (): Page => ({
  html: ruruHTML({
    endpoint: '/graphql',
    staticPath: STATIC_PATH,
    clientConfig: { defaultQuery: QUERY, isHeadersEditorEnabled: true } as RuruClientConfig,
    htmlParts: {
      titleTag: '<title>Polyphony - GraphiQL</title><link rel="icon" href="data:,">',
      configScript: (script) => script.replace('</script>', `${SOCKET}\n</script>`),
    },
  }),
})

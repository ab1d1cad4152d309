import { DEMO_PASSWORD, emailOf } from '../../demo/people.js'
import type { Page } from '../explorer.js'

const DEMO = `
<h2>Demo account</h2>
<p>E-mail <code>${emailOf('demo')}</code>, password <code>${DEMO_PASSWORD}</code>;
an admin is <code>${emailOf('demo.admin')}</code> with the same password. The message at start has a ready
<code>Authorization</code> header.</p>`

/** What a browser finds at / in development. */
export const landingPage = (hasDemo: boolean): Page => ({
  html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<title>Polyphony</title>
<style>
  body { max-width: 42rem; margin: 4rem auto; padding: 0 1rem; font: 17px/1.6 system-ui, sans-serif; color: #1c1c28 }
  code { background: #f0f0f5; padding: .1em .3em; border-radius: 4px }
  h1 { margin-bottom: 0 } li { margin: .3rem 0 }
</style>
<h1>Polyphony</h1>
<p>One GraphQL endpoint for music creators and the communities around them, live over WebSocket.</p>
<ul>
  <li><a href="/graphiql">GraphiQL</a>: query, mutate and subscribe in the browser; works without the internet</li>
  <li><a href="/sandbox">Apollo Sandbox</a>: the same, in Apollo's explorer; loads its script from the internet</li>
  <li><code>/graphql</code>: the endpoint itself, HTTP and WebSocket (graphql-transport-ws)</li>
  <li><a href="/health/ready">Health</a> and <a href="/metrics">metrics</a></li>
</ul>${hasDemo ? DEMO : ''}
</html>
`,
})

import type { Page } from '../explorer.js'

const CDN = 'https://embeddable-sandbox.cdn.apollographql.com'
const EMBED = 'https://sandbox.embed.apollographql.com'

const SCRIPT = `
if (window.EmbeddedSandbox) {
  document.getElementById('offline').remove()
  new window.EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: location.origin + '/graphql',
    initialSubscriptionEndpoint: location.origin.replace(/^http/, 'ws') + '/graphql',
    includeCookies: true,
  })
}
`

/** Apollo Sandbox is Apollo's page: only its frame is ours, and without the internet there is nothing in it. */
export const sandboxPage = (): Page => ({
  sources: { 'script-src': [CDN], 'frame-src': [EMBED], 'img-src': [CDN], 'style-src': [CDN] },
  html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Polyphony - Apollo Sandbox</title>
<style>body { margin: 0; font: 16px/1.5 system-ui, sans-serif } #sandbox { position: absolute; inset: 0 } #offline { padding: 2rem }</style>
<div id="sandbox"></div>
<p id="offline">Apollo Sandbox loads from the internet, and its script has not arrived. <a href="/graphiql">GraphiQL</a> works without.</p>
<script src="${CDN}/_latest/embeddable-sandbox.umd.production.min.js"></script>
<script>${SCRIPT}</script>
</html>
`,
})

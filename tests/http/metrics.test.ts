import { Metrics } from '../../src/http/metrics.js'
import { startApi } from '../support/api.js'

const api = startApi()

const scrape = async (): Promise<string> => (await fetch(`${api.url}/metrics`)).text()

test('operations are counted by name and outcome, on HTTP and WebSocket alike', async () => {
  await api.visitor.run('query Counted { __typename }')
  await api.visitor.run('query Counted { track(id: "nothing") { id } }')
  await api.visitor.run('query Broken { nothing }')
  const stream = await api.visitor.subscribe('query OverSocket { __typename }')
  await stream.next()
  await stream.close()
  const text = await scrape()
  expect(text).toContain('graphql_operations_total{operation="Counted",type="query",outcome="ok"} 1')
  expect(text).toContain('graphql_operations_total{operation="Counted",type="query",outcome="error"} 1')
  expect(text).toContain('graphql_operations_total{operation="invalid",type="invalid",outcome="error"} 1')
  expect(text).toContain('graphql_operations_total{operation="OverSocket",type="query",outcome="ok"} 1')
  expect(text).toMatch(/graphql_operation_duration_seconds_count\{operation="Counted",type="query"\} 2/)
})

test('the pools, the sockets, the event loop and the process are there', async () => {
  const text = await scrape()
  for (const name of ['database_pool_connections{pool="viewer",state="waiting"}', 'websocket_connections', 'graphql_open_subscriptions', 'nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'http_requests_total{method="POST",route="/graphql",status="200"}']) {
    expect(text).toContain(name)
  }
})

test('a client that invents names does not fill the memory', async () => {
  const metrics = new Metrics()
  for (let n = 0; n < 500; n += 1) metrics.operation({ name: `Made${n}`, type: 'query', failed: false, seconds: 0.001 })
  const text = await metrics.text()
  expect(text.match(/^graphql_operations_total\{/gm)).toHaveLength(201)
  expect(text).toContain('graphql_operations_total{operation="other",type="query",outcome="ok"} 300')
})

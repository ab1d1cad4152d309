// Jest loads this file as it is, before any transform: from here on TypeScript can be imported.
import '../../scripts/typescript.mjs'

/** Once per run: a PostgreSQL, and the migrated template database that test files copy. */
export default async function globalSetup() {
  await import('reflect-metadata')
  const { startTestServer, makeTemplate } = await import('./database-server.ts')
  const server = await startTestServer()
  await makeTemplate(server.ownerUrl)
  process.env.POLYPHONY_TEST_OWNER_URL = server.ownerUrl
  process.env.POLYPHONY_TEST_DATA_DIR = server.dataDir
  globalThis.polyphonyTestServer = server
}

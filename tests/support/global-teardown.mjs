export default async function globalTeardown() {
  await globalThis.polyphonyTestServer?.stop()
}

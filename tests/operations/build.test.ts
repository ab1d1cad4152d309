import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const ROOT = path.join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(path.join(tmpdir(), 'polyphony-build-'))
const main = path.join(folder, 'dist', 'src', 'main.js')
const run = promisify(execFile)

const source = (text: string): void => writeFileSync(path.join(folder, 'src', 'main.ts'), text)
const build = () => run(process.execPath, [path.join(folder, 'scripts', 'build.mjs')])
const said = async (): Promise<string> => (await run(process.execPath, [main])).stdout.trim()

beforeAll(() => {
  for (const file of ['.swcrc', 'mikro-orm.config.ts', 'package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/bundle.mjs']) cpSync(path.join(ROOT, file), path.join(folder, file))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  mkdirSync(path.join(folder, 'src'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what was compiled is there until what takes its place is, and nothing is left of what is gone', async () => {
  source("const { word } = await import('./word.js'); console.log(word)")
  writeFileSync(path.join(folder, 'src', 'word.ts'), "export const word: string = 'first'")
  await build()
  expect(await said()).toBe('first')

  source("const word: string = 'second'; console.log(word)")
  let isDone = false
  const builds = Promise.all([build(), build()]).finally(() => (isDone = true))
  let missed = 0
  while (!isDone) {
    if (!existsSync(main)) missed += 1
    await sleep(1)
  }
  await builds
  expect(missed).toBe(0)
  expect(await said()).toBe('second')
  expect(readdirSync(path.join(folder, 'dist')).toSorted()).toEqual(['.src-compiled-from', 'src'])
  expect(readdirSync(path.join(folder, 'dist', 'src'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).toSorted()).toEqual(['main.js', 'main.js.map'])
})

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Api } from '../support/api.js'
import { TEST_SECRET } from '../support/database-server.js'

const MAIN = path.resolve('src/import/main.ts')

export interface Outcome {
  code: number | null
  out: string
  err: string
}

/** A folder for inputs and outputs of one test file, gone behind its last test. */
export function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), 'polyphony-import-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    write: (name: string, content: string | Buffer): string => {
      const file = path.join(folder, name)
      writeFileSync(file, content)
      return file
    },
    read: (name: string): string => readFileSync(path.join(folder, name), 'utf8'),
    path: (name: string): string => path.join(folder, name),
  }
}

/** Starts a command as an operator does: a process of its own, configured by its environment. */
export function startScript(api: Api, script: string, args: string[] = [], settings: Record<string, string> = {}): ChildProcess {
  const env = {
    PATH: process.env.PATH, NODE_ENV: 'test', SECRET: TEST_SECRET,
    DATABASE_URL: api.config.DATABASE_URL, DATA_DIR: api.config.DATA_DIR, ...settings,
  }
  return spawn(process.execPath, ['--import', './scripts/typescript.mjs', script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

export const startImport = (api: Api, args: string[], settings?: Record<string, string>): ChildProcess => startScript(api, MAIN, args, settings)

export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let [out, err] = ['', '']
  child.stdout!.on('data', (text) => (out += text))
  child.stderr!.on('data', (text) => (err += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

export const runImport = (api: Api, args: string[], settings?: Record<string, string>): Promise<Outcome> => outcomeOf(startImport(api, args, settings))

/** What a person's tracks are, without the ids and times that differ from import to import. */
export const tracksOf = (api: Api, { userId }: { userId: string }): Promise<Record<string, unknown>[]> =>
  api.sql(
    `select source_ref, title, artist, album, duration_ms, isrc, genre, subgenre, tempo_bpm, musical_key, popularity,
       release_date::text, release_precision, audio_url, visibility, play_count::int
     from tracks t join track_counters c on c.track_id = t.id where owner_id = $1 order by source_ref collate "C"`,
    [userId],
  )

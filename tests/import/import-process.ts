import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { commandLine } from '../../src/import/command-line.js'
import type { Api } from '../support/api.js'
import { TEST_SECRET } from '../support/database-server.js'
import { until } from '../support/until.js'

const MAIN = path.resolve('src/import/main.ts')
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

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

/** All a command is told by its environment. */
const environment = (api: Api, settings: Record<string, string> = {}): Record<string, string | undefined> => ({
  PATH: process.env.PATH, NODE_ENV: 'test', SECRET: TEST_SECRET,
  DATABASE_URL: api.config.DATABASE_URL, DATA_DIR: api.config.DATA_DIR, ...settings,
})

/** Starts a command as an operator does: a process of its own, configured by its environment. */
export const startScript = (api: Api, script: string, args: string[] = [], settings?: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--import', './scripts/typescript.mjs', script, ...args], { env: environment(api, settings), stdio: ['ignore', 'pipe', 'pipe'] })

export const startImport = (api: Api, args: string[], settings?: Record<string, string>): ChildProcess => startScript(api, MAIN, args, settings)

export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let [out, err] = ['', '']
  child.stdout!.on('data', (text) => (out += text))
  child.stderr!.on('data', (text) => (err += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

/** The same in this process, which has loaded it already: one at a time, for what is imported and what is said. */
export async function runImport(api: Api, args: string[], settings?: Record<string, string>): Promise<Outcome> {
  const restore = asOwnProcess(environment(api, settings))
  const [out, err] = [recorded(process.stdout), recorded(process.stderr)]
  try {
    return { code: await commandLine(args), out: out.text, err: err.text }
  } finally {
    out.restore()
    err.restore()
    restore()
  }
}

/** Where an import stops until it is let go. */
export interface Held {
  isReached(): Promise<unknown>
  letGo(): Promise<void>
}

/** Imports from this source stop at their second batch until they are let go. */
export const heldAtSecondBatch = (api: Api, source: string): Promise<Held> => heldWhen(api, `new.source = '${source}' and old.rows_done <> '{}'`)

/** Imports stop at the first batch where this is so, in PL/pgSQL with the run's `old` and `new`, until they are let go. */
export async function heldWhen(api: Api, isSo: string): Promise<Held> {
  const holder = new Client({ connectionString: api.config.DATABASE_URL })
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query('select pg_advisory_lock(1)')
  await api.sql(`
    create or replace function wait_for_the_test() returns trigger language plpgsql as
      'begin if ${isSo.replaceAll("'", "''")} then perform pg_advisory_xact_lock_shared(1); end if; return new; end';
    create trigger held before update on import_runs for each row execute function wait_for_the_test()`)
  return {
    isReached: () => until('the batch it is held at', async () =>
      (await api.sql("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'")).length > 0),
    letGo: async () => {
      await holder.end()
      await api.sql('drop trigger held on import_runs')
    },
  }
}

/** What a process has to itself: its environment and who listens to its signals. */
function asOwnProcess(env: NodeJS.ProcessEnv): () => void {
  const before = process.env
  const listening = SIGNALS.map((signal) => process.listeners(signal))
  process.env = env
  return () => {
    process.env = before
    SIGNALS.forEach((signal, number) => process.listeners(signal).filter((listener) => !listening[number]!.includes(listener)).forEach((listener) => process.off(signal, listener)))
  }
}

/** A stream that says nothing and is no terminal until it is restored. */
function recorded(stream: NodeJS.WriteStream) {
  const { write, isTTY } = stream
  const record = { text: '', restore: () => void Object.assign(stream, { write, isTTY }) }
  Object.assign(stream, { isTTY: false, write: (text: string | Uint8Array) => ((record.text += text.toString()), true) })
  return record
}

/** What a person's tracks are, without the ids and times that differ from import to import. */
export const tracksOf = (api: Api, { userId }: { userId: string }): Promise<Record<string, unknown>[]> =>
  api.sql(
    `select source_ref, title, artist, album, duration_ms, isrc, genre, subgenre, tempo_bpm, musical_key, popularity,
       release_date::text, release_precision, audio_url, visibility, play_count::int
     from tracks t join track_counters c on c.track_id = t.id where owner_id = $1 order by source_ref collate "C"`,
    [userId],
  )

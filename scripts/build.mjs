// Compiles src to dist, unless dist was compiled from exactly these files: `npm start` then loses no time over it.
// `build.mjs bench` compiles the benchmarks beside it.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SETTINGS = ['.swcrc', 'mikro-orm.config.ts', 'package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/bundle.mjs']
/** What processes and threads are started from; all else is reached from these. */
const ENTRIES = {
  src: ['src/main.ts', 'src/commands/*.ts', 'src/import/main.ts', 'src/audio/worker.ts'],
  bench: ['bench/*.ts', 'bench/live/*.ts'],
}

process.chdir(path.join(import.meta.dirname, '..'))
const part = process.argv[2] ?? 'src'
const STAMP = path.join('dist', `.${part}-compiled-from`)
const stamp = fingerprint([...SETTINGS, ...globSync(['src/**/*.ts', ...ENTRIES[part], `${part}/**/*.ts`]).sort()])
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) await compile()

function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

async function compile() {
  mkdirSync('dist', { recursive: true })
  // Gone first: a compilation that is cut short must not pass for a whole one.
  rmSync(STAMP, { force: true })
  // Loaded only here: the compilers take longer than all of the above.
  const { bundle } = await import('./bundle.mjs')
  await bundle(globSync(ENTRIES[part]), part)
  writeFileSync(STAMP, stamp)
}

// Compiles src to dist, unless dist was compiled from exactly these files: `npm start` then loses no time over it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const STAMP = path.join('dist', '.compiled-from')
const SETTINGS = ['.swcrc', 'mikro-orm.config.ts', 'package.json']

process.chdir(path.join(import.meta.dirname, '..'))
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort()
const stamp = fingerprint([...SETTINGS, ...sources.map((file) => path.join('src', file))])
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) compile()

function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

function compile() {
  mkdirSync('dist', { recursive: true })
  // Gone first: a compilation that is cut short must not pass for a whole one.
  rmSync(STAMP, { force: true })
  const swc = path.join('node_modules', '@swc', 'cli', 'bin', 'swc.js')
  execFileSync(process.execPath, [swc, 'src', 'mikro-orm.config.ts', '--out-dir', 'dist', '--quiet'], { stdio: 'inherit' })
  removeOrphans()
  writeFileSync(STAMP, stamp)
}

/** What was compiled from a file that is gone would still be found by an import. */
function removeOrphans() {
  const folder = path.join('dist', 'src')
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const source = file.replace(/\.js(\.map)?$/, '.ts')
    if (source !== file && !existsSync(path.join('src', source))) rmSync(path.join(folder, file))
  }
}

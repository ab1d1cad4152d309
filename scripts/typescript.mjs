// Runs TypeScript as it stands, decorators included, in processes and threads of development and tests: `--import` it.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'

const configFile = path.join(import.meta.dirname, '..', '.swcrc')

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts')
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context)
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context)
    const filename = fileURLToPath(url)
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile, sourceMaps: 'inline' })
    return { format: 'module', source: code, shortCircuit: true }
  },
})

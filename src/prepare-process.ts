import { existsSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { requireNode } from './node-version.js'

/** What every entry point does first, before it loads anything else: the right Node.js, readable stacks, settings of .env. */
export function prepareProcess(): void {
  requireNode()
  // Of our own files only: the maps of all packages would take 13 MB.
  module.setSourceMapsSupport(true, { nodeModules: false, generatedCode: false })
  // What V8 makes of compiled files is kept beside them for the next start; where that cannot be written, nothing is lost but time.
  if (import.meta.filename.endsWith('.js')) module.enableCompileCache(path.join(import.meta.dirname, '.code'))
  if (existsSync('.env')) process.loadEnvFile('.env')
}

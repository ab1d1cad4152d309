import { existsSync } from 'node:fs'
import module from 'node:module'
import { requireNode } from './node-version.js'

/** What every entry point does first, before it loads anything else: the right Node.js, readable stacks, settings of .env. */
export function prepareProcess(): void {
  requireNode()
  // Of our own files only: the maps of all packages would take 13 MB.
  module.setSourceMapsSupport(true, { nodeModules: false, generatedCode: false })
  if (existsSync('.env')) process.loadEnvFile('.env')
}

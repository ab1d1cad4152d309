// What a test file runs in: the worker's own globals, put back as they were when it is done.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { ModernFakeTimers } = require('@jest/fake-timers')
const { ModuleMocker } = require('jest-mock')

/** Jest's environment without a context of its own: what is loaded once serves every file of a worker. */
export default class NativeEnvironment {
  global = globalThis
  /** The kind of fake timers that nobody asks for. */
  fakeTimers = null

  constructor({ projectConfig }) {
    this.before = { env: { ...process.env }, console, exit: process.exit }
    this.moduleMocker = new ModuleMocker(globalThis)
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis })
  }

  async setup() {
    // Jest has just put its own here, which knows nothing of maps inside of files; Node's does.
    Error.prepareStackTrace = undefined
    process.setSourceMapsEnabled(true)
  }

  async teardown() {
    this.fakeTimersModern.dispose()
    this.moduleMocker.restoreAllMocks()
    for (const name of Object.keys(process.env)) if (!(name in this.before.env)) delete process.env[name]
    Object.assign(process.env, this.before.env)
    process.exit = this.before.exit
    globalThis.console = this.before.console
  }

  exportConditions() {
    return ['node', 'node-addons']
  }

  getVmContext() {
    return null
  }
}

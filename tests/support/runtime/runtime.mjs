// How a test file is loaded: by Node itself, as the API is, so that a worker loads the API once and not once a file.
import { createRequire, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import '../../../scripts/typescript.mjs'

const require = createRequire(import.meta.url)
const GLOBALS = Symbol.for('polyphony.test-globals')
let files = 0

// The functions of `@jest/globals` are those of the file that runs.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: `jest-globals:${files}`, format: 'module', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url.startsWith('jest-globals:') ? { source: sourceOf(globalThis[GLOBALS]), format: 'module', shortCircuit: true } : next(url, context),
})

const sourceOf = (globals) => `export const { ${Object.keys(globals).join(', ')} } = globalThis[Symbol.for('polyphony.test-globals')]`

/** What jest-circus asks of Jest's module registry, over Node's. */
class NativeRuntime {
  constructor(_config, environment) {
    this.environment = environment
    files += 1
  }

  /** The test framework keeps a file's tests in its modules: each file gets a new one. */
  requireInternalModule(path) {
    delete require.cache[path]
    return require(path)
  }

  requireModule(path) {
    return require(path)
  }

  unstable_shouldLoadAsEsm() {
    return true
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path).href)
  }

  setGlobalsForRuntime(globals) {
    globalThis[GLOBALS] = { ...globals, jest: jestOf(this.environment) }
  }

  getSourceMaps() {
    return new Map()
  }

  getAllCoverageInfoCopy() {
    return undefined
  }

  enterTestCode() {}
  leaveTestCode() {}

  teardown() {
    // The framework leaves a file's state on the global object, under symbols of its own.
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
      if (/^(JEST_STATE_SYMBOL|EVENT_HANDLERS)$/.test(symbol.description)) delete globalThis[symbol]
    }
  }
}

/** The part of Jest's object that has nothing to do with modules. */
function jestOf({ fakeTimersModern: timers, moduleMocker: mocker }) {
  const bound = (of, ...names) => Object.fromEntries(names.map((name) => [name, of[name].bind(of)]))
  return {
    ...bound(mocker, 'fn', 'spyOn', 'replaceProperty', 'isMockFunction', 'clearAllMocks', 'resetAllMocks', 'restoreAllMocks'),
    ...bound(timers, 'useFakeTimers', 'useRealTimers', 'setSystemTime', 'advanceTimersByTime', 'advanceTimersByTimeAsync', 'runAllTimers', 'runAllTimersAsync'),
  }
}

export { NativeRuntime as 'module.exports' }

import { prepareProcess } from '../prepare-process.js'

/** Runs a command's work and ends the process: what the operator can put right is one line and exit code 1. */
export async function runCommand(load: () => Promise<() => Promise<void>>): Promise<never> {
  prepareProcess()
  try {
    await (await load())()
    process.exit(0)
  } catch (error) {
    console.error((error as Error).name === 'StartupError' ? (error as Error).message : error)
    process.exit(1)
  }
}

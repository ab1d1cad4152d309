import type { LocalProvider } from '../gateways/ai/ai-provider.js'
import type { FileStore } from '../gateways/storage/file-store.js'
import { withInputFile } from '../gateways/storage/input-file.js'
import { storeOutput } from './store-output.js'
import type { Claimed, Outcome } from './transformation-rules.js'

export interface Attending {
  store: FileStore
  signal: AbortSignal
  onProgress(percent: number): void
  /** The provider is done: what follows waits for the store, and takes no processor. */
  onRendered?(): void
}

/** Renders a transformation on this machine and puts its output into the store. */
export async function renderHere(provider: LocalProvider, claimed: Claimed, { store, signal, onProgress, onRendered }: Attending): Promise<Outcome> {
  if (claimed.input_path === null) return { kind: 'failed', reason: 'INPUT_GONE' }
  return withInputFile(store, claimed.input_path, async (inputFile, folder): Promise<Outcome> => {
    if (signal.aborted) return { kind: 'dropped' }
    const { id, type, parameters } = claimed
    const { file, mediaType } = await provider.render({ id, type, parameters }, { inputFile, folder, signal, onProgress })
    onRendered?.()
    if (signal.aborted) return { kind: 'dropped' }
    const output = await storeOutput(store, file, { path: claimed.output_path, madeOf: claimed.input_name, as: type, mediaType })
    return { kind: 'completed', output }
  })
}

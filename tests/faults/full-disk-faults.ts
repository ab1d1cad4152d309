import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { LocalAi } from '../../src/gateways/ai/local.js'
import { readRecipes } from '../../src/gateways/ai/recipes.js'
import { DiskStore } from '../../src/gateways/storage/disk-store.js'
import { inputFileOf } from '../../src/gateways/storage/input-file.js'
import { storeHashed } from '../../src/gateways/storage/store-hashed.js'

// Started by full-disk.test.ts in a process that may write no large file, with a folder that holds one already.
const folder = process.argv[2]!
const inputFile = path.join(folder, 'input.wav')
const work = path.join(folder, 'work')
await mkdir(work)

const faultOf = (done: Promise<unknown>): Promise<string> => done.then(() => 'none', ({ name }: Error) => name)

const store = new DiskStore(folder)
/** As one on another disk, or in a bucket: there a file has no second name. */
const elsewhere = Object.assign(new DiskStore(folder), { locate: undefined })
const { signal } = new AbortController()

const stored = await faultOf(storeHashed(store, 'output.wav', createReadStream(inputFile), { mediaType: 'audio/wav', maxBytes: 2 ** 30 }))
const copied = await faultOf(inputFileOf(elsewhere, 'input.wav', work))
const rendered = await faultOf(new LocalAi(readRecipes(undefined), { ffmpeg: null }).render({ id: randomUUID(), type: 'LOFI', parameters: {} }, { inputFile, folder: work, signal, onProgress: () => undefined }))
console.log(JSON.stringify({ stored, copied, rendered, left: await readdir(path.join(folder, '.incoming')) }))

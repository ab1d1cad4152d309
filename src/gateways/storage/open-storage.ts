import path from 'node:path'
import type { Config } from '../../config.js'
import { DiskStore } from './disk-store.js'
import type { FileStore } from './file-store.js'

/** The store of this configuration. */
export const openStorage = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): FileStore => new DiskStore(path.resolve(DATA_DIR, 'files'))

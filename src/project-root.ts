import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The folder of package.json: files that are not code are found from it, be the code compiled or plain TypeScript. */
const find = (): string => {
  let folder = import.meta.dirname
  while (!readdirSync(folder).includes('package.json')) folder = path.dirname(folder)
  return folder
}

export const PROJECT_ROOT = find()

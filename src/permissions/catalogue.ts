import { anybody, type Permissions } from './rules.js'

export const catalogue: Permissions = {
  Query: { track: anybody, tracks: anybody },
}

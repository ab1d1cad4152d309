import { anybody, type Permissions } from './rules.js'

export const identity: Permissions = {
  Query: { viewer: anybody },
}

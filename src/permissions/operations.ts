import { anybody, type Permissions } from './rules.js'

export const operations: Permissions = {
  Query: { errorReasons: anybody },
}

import { anybody, type Permissions } from './rules.js'

export const studio: Permissions = {
  Query: { project: anybody },
}

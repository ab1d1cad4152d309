import { type Permissions } from './rules.js'

export const profiles: Permissions = {}

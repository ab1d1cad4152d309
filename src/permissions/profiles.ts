import { anybody, signedIn, type Permissions } from './rules.js'

export const profiles: Permissions = {
  Query: { user: anybody, isHandleAvailable: anybody, searchPeople: anybody },
  Mutation: { updateProfile: signedIn },
}

import { anybody, signedIn, type Permissions } from './rules.js'

export const studio: Permissions = {
  Query: { file: anybody, trackStream: anybody },
  Mutation: { createUpload: signedIn, completeUpload: signedIn, deleteFile: signedIn },
}

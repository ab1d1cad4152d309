import { anybody, signedIn, type Permissions } from './rules.js'

export const studio: Permissions = {
  Query: { file: anybody, trackStream: anybody, project: anybody, projects: anybody, transformation: anybody, transformationTypes: anybody, audioExport: signedIn },
  Mutation: {
    createUpload: signedIn, completeUpload: signedIn, deleteFile: signedIn,
    createProject: signedIn, updateProject: signedIn, deleteProject: signedIn, duplicateProject: signedIn, publishProject: signedIn,
    unpublishProject: signedIn, setProjectVisibility: signedIn, restoreProjectVersion: signedIn, inviteCollaborator: signedIn,
    acceptProjectInvitation: signedIn, declineProjectInvitation: signedIn, setCollaboratorRole: signedIn, removeCollaborator: signedIn,
    leaveProject: signedIn, requestTransformation: signedIn, cancelTransformation: signedIn, retryTransformation: signedIn, exportProject: signedIn,
  },
  Subscription: { projectEvents: signedIn, projectPresence: signedIn, transformationEvents: signedIn, myTransformationEvents: signedIn, exportEvents: signedIn },
}

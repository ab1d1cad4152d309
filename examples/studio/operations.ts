import { graphql } from '../graphql/index.js'

export const CREATE_UPLOAD = graphql(`
  mutation StudioCreateUpload($input: CreateUploadInput!) {
    createUpload(input: $input) {
      file {
        id
      }
      url
      headers {
        name
        value
      }
    }
  }
`)

export const COMPLETE_UPLOAD = graphql(`
  mutation StudioCompleteUpload($fileId: ID!) {
    completeUpload(input: { fileId: $fileId }) {
      id
      durationMs
      mediaType
    }
  }
`)

export const CREATE_PROJECT = graphql(`
  mutation StudioCreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      id
      title
    }
  }
`)

export const REQUEST_TRANSFORMATION = graphql(`
  mutation StudioRequestTransformation($input: RequestTransformationInput!) {
    requestTransformation(input: $input) {
      id
      liveCursor
    }
  }
`)

export const WATCH = graphql(`
  subscription StudioWatch($id: ID!, $after: Cursor) {
    transformationEvents(id: $id, after: $after) {
      ... on LiveEvent {
        cursor
      }
      ... on TransformationChanged {
        state
        progress
        transformation {
          error
          outputVersion
          file {
            url
            name
            sizeBytes
          }
        }
      }
    }
  }
`)

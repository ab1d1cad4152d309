import { graphql } from '../graphql/index.js'

export const SIGN_IN = graphql(`
  mutation ChatSignIn($email: EmailAddress!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      accessToken
      accessTokenExpiresAt
      refreshToken
    }
  }
`)

export const REFRESH = graphql(`
  mutation ChatRefresh($refreshToken: String!) {
    refreshSession(input: { refreshToken: $refreshToken }) {
      accessToken
      accessTokenExpiresAt
      refreshToken
    }
  }
`)

export const PERSON = graphql(`
  query ChatPerson($handle: String!) {
    user(handle: $handle) {
      id
      displayName
    }
  }
`)

export const OPEN = graphql(`
  mutation ChatOpen($userId: ID!) {
    openDirectConversation(input: { userId: $userId }) {
      id
    }
  }
`)

export const PAGE = graphql(`
  query ChatPage($conversationId: ID!, $last: Int!) {
    messages(conversationId: $conversationId, last: $last) {
      nodes {
        id
        seq
        body
        sentAt: createdAt
        sender {
          handle
          displayName
        }
      }
      liveCursor
    }
  }
`)

export const SEND = graphql(`
  mutation ChatSend($input: SendMessageInput!) {
    sendMessage(input: $input) {
      id
      seq
    }
  }
`)

export const EVENTS = graphql(`
  subscription ChatEvents($conversationId: ID!, $after: Cursor) {
    conversationEvents(conversationId: $conversationId, after: $after) {
      __typename
      ... on LiveReady {
        cursor
      }
      ... on LiveResync {
        from
      }
      ... on MessageSent {
        cursor
        message {
          id
          seq
          body
          sentAt: createdAt
          sender {
            handle
            displayName
          }
        }
      }
    }
  }
`)

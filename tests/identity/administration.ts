import { graphql } from '../support/graphql/index.js'

export const SET_ROLE = graphql(`
  mutation SetUserRole($input: SetUserRoleInput!) {
    setUserRole(input: $input) {
      role
      disabledAt
      user {
        id
      }
    }
  }
`)

export const SET_TIER = graphql(`
  mutation SetSubscriptionTier($input: SetSubscriptionTierInput!) {
    setSubscriptionTier(input: $input) {
      tier
      role
      user {
        id
      }
    }
  }
`)

export const DISABLE = graphql(`
  mutation DisableAccount($input: DisableAccountInput!) {
    disableAccount(input: $input) {
      disabledAt
      user {
        handle
      }
    }
  }
`)

export const ENABLE = graphql(`
  mutation EnableAccount($input: EnableAccountInput!) {
    enableAccount(input: $input) {
      disabledAt
    }
  }
`)

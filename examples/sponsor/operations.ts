import { graphql } from '../graphql/index.js'

export const TOP_UP = graphql(`
  mutation SponsorTopUp($input: TopUpCreditsInput!) {
    topUpCredits(input: $input) {
      state
      amount
    }
  }
`)

export const CREDITS = graphql(`
  query SponsorCredits {
    viewer {
      sponsorCredits {
        balance
        liveCursor
      }
    }
  }
`)

export const CREATE_POST = graphql(`
  mutation SponsorCreatePost($input: CreatePostInput!) {
    createPost(input: $input) {
      id
    }
  }
`)

export const CREATE_SPONSORED_POST = graphql(`
  mutation SponsorCreate($input: CreateSponsoredPostInput!) {
    createSponsoredPost(input: $input) {
      id
      state
      impressionPrice
      likePrice
    }
  }
`)

export const REVIEW = graphql(`
  mutation SponsorReview($input: ReviewSponsoredPostInput!) {
    reviewSponsoredPost(input: $input) {
      state
    }
  }
`)

export const HOME_FEED = graphql(`
  query SponsorHomeFeed {
    homeFeed(first: 20) {
      nodes {
        post {
          id
          body
          author {
            handle
          }
        }
        sponsorship {
          sponsoredPostId
          token
        }
      }
    }
  }
`)

export const RECORD_IMPRESSION = graphql(`
  mutation SponsorRecordImpression($tokens: [String!]!) {
    recordSponsoredImpression(input: { tokens: $tokens })
  }
`)

export const LIKE = graphql(`
  mutation SponsorLike($postId: ID!) {
    likePost(input: { postId: $postId }) {
      likeCount
    }
  }
`)

export const END = graphql(`
  mutation SponsorEnd($input: EndSponsoredPostInput!) {
    endSponsoredPost(input: $input) {
      state
      budget
      spent
      returned
    }
  }
`)

export const WATCH = graphql(`
  subscription SponsorWatch($after: Cursor) {
    sponsorshipEvents(after: $after) {
      ... on LiveEvent {
        cursor
      }
      ... on CreditsChanged {
        creditKind: kind
        amount
        balance
      }
      ... on SponsoredPostSpent {
        interaction: kind
        cost
        left
      }
      ... on SponsoredPostChanged {
        state
        endedBy
      }
    }
  }
`)

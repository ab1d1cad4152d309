import { anybody, signedIn, type Permissions } from './rules.js'

export const posts: Permissions = {
  Query: {
    post: anybody, posts: anybody, comment: anybody, homeFeed: signedIn, profilePosts: anybody, trackPosts: anybody, hashtagPosts: anybody,
    discover: anybody, forYou: signedIn, searchPosts: anybody, search: anybody, mentionSuggestions: signedIn,
  },
  Mutation: {
    createPost: signedIn, editPost: signedIn, setPostAudience: signedIn, deletePost: signedIn, repost: signedIn, undoRepost: signedIn,
    likePost: signedIn, unlikePost: signedIn, likeTrack: signedIn, unlikeTrack: signedIn, recordPostView: anybody,
    createComment: signedIn, editComment: signedIn, deleteComment: signedIn, likeComment: signedIn, unlikeComment: signedIn,
  },
  Subscription: { feedEvents: signedIn },
}

import { signedIn, type Permissions } from './rules.js'

export const messaging: Permissions = {
  Query: { conversation: signedIn, conversations: signedIn, messages: signedIn },
  Mutation: {
    openDirectConversation: signedIn, createGroupConversation: signedIn, sendMessage: signedIn, editMessage: signedIn,
    deleteMessage: signedIn, addReaction: signedIn, removeReaction: signedIn, markConversationRead: signedIn,
    muteConversation: signedIn, unmuteConversation: signedIn, archiveConversation: signedIn, unarchiveConversation: signedIn,
    addParticipants: signedIn, removeParticipant: signedIn, setParticipantRole: signedIn, updateConversation: signedIn,
    leaveConversation: signedIn, setTyping: signedIn,
  },
  Subscription: { conversationEvents: signedIn, inboxEvents: signedIn, typing: signedIn, presence: signedIn },
}

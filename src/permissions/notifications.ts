import { signedIn, type Permissions } from './rules.js'

export const notifications: Permissions = {
  Query: { notifications: signedIn },
  Mutation: {
    markNotificationRead: signedIn,
    markAllNotificationsRead: signedIn,
    deleteNotification: signedIn,
    setNotificationPreference: signedIn,
    registerPushDevice: signedIn,
    removePushDevice: signedIn,
  },
  Subscription: { notificationEvents: signedIn },
}

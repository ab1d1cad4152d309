import { createHmac } from 'node:crypto'
import type { Config } from '../config.js'

export const VIEWER_ROLE = 'polyphony_viewer'
export const SYSTEM_ROLE = 'polyphony_system'

/** Connection strings of the three roles; see docs/database.md for who may do what. */
export interface DatabaseUrls {
  owner: string
  viewer: string
  system: string
}

/** The password of a role when no URL of its own is configured: derived, so that one secret configures them all. */
export const rolePassword = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url')

export function databaseUrls(config: Config, ownerUrl: string): DatabaseUrls {
  return {
    owner: ownerUrl,
    viewer: config.DATABASE_VIEWER_URL ?? asRole(ownerUrl, VIEWER_ROLE, config.secret),
    system: config.DATABASE_SYSTEM_URL ?? asRole(ownerUrl, SYSTEM_ROLE, config.secret),
  }
}

function asRole(ownerUrl: string, role: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(secret, role)
  return url.href
}

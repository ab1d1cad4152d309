/** Where Apollo Sandbox and this machine's own development servers send from. */
const DEVELOPMENT_ORIGIN = /^(https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?|https:\/\/(studio|sandbox\.embed|embed)\.apollographql\.com)$/

/**
 * Whether a page of this origin may talk to us. A client that is not a browser sends none; a page of our own host may
 * always. `development` stands for development: this machine and Apollo Sandbox.
 */
export function isAllowedOrigin(origin: string | undefined, host: string | undefined, allowed: string[] | 'development'): boolean {
  if (!origin) return true
  if (host && URL.canParse(origin) && new URL(origin).host === host) return true
  return allowed === 'development' ? DEVELOPMENT_ORIGIN.test(origin) : allowed.includes(origin)
}

/**
 * An address as a source states it, made absolute. A relative one is left out when there is no base: it says nothing to
 * anybody outside the server it comes from.
 */
export function absoluteUrl(stated: string | null, base: string | undefined): string | null {
  if (stated === null || URL.canParse(stated)) return stated
  return base !== undefined && URL.canParse(stated, base) ? new URL(stated, base).href : null
}

/** The address of a file of a folder that is served at `base`. */
export function urlOfFile(base: string, relativePath: string): string {
  const encoded = relativePath.split('/').map(encodeURIComponent).join('/')
  return new URL(encoded, base.endsWith('/') ? base : `${base}/`).href
}

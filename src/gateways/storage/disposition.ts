/** What a browser may show by itself; nothing of it can hold a script. */
const SHOWN = /^(audio\/|image\/(?:webp|jpeg|png)$)/
/** What parts folders, controls a terminal or turns text around. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f/\\"%\u202a-\u202e\u2066-\u2069]/g

/** The Content-Disposition of a download (RFC 6266), its name in plain ASCII and, where it needs more, in UTF-8 (RFC 8187). */
export function disposition(name: string, mediaType: string): string {
  const safe = name.toWellFormed().replace(UNSAFE, '_')
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_')
  const kind = SHOWN.test(mediaType) ? 'inline' : 'attachment'
  if (ascii === safe) return `${kind}; filename="${ascii}"`
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

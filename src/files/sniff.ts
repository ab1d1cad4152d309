import { DomainError } from '../errors/domain-error.js'

/** Media types that are several names of one. */
const SAME: Record<string, string> = {
  'audio/x-wav': 'audio/wav', 'audio/vnd.wave': 'audio/wav', 'audio/wave': 'audio/wav', 'audio/x-flac': 'audio/flac', 'audio/opus': 'audio/ogg', 'application/ogg': 'audio/ogg',
}

const plain = (mediaType = ''): string => {
  const [type = ''] = mediaType.split(';')
  return SAME[type] ?? type
}

/** Looks at the first bytes: what a name or a header says counts for nothing. @throws DomainError MEDIA_TYPE_MISMATCH */
export async function checkMagic(source: string | Uint8Array, announced: string): Promise<void> {
  // Loaded with the first file: most processes never see one.
  const { fileTypeFromBuffer, fileTypeFromFile } = await import('file-type')
  const found = await (typeof source === 'string' ? fileTypeFromFile(source) : fileTypeFromBuffer(source))
  if (plain(found?.mime) !== plain(announced)) throw new DomainError('MEDIA_TYPE_MISMATCH', { fields: [{ path: 'input.fileId', message: `not ${announced}` }] })
}

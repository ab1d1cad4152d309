export type OutputFormat = 'WAV' | 'MP3' | 'FLAC' | 'OGG'

export const MEDIA_TYPES: Record<OutputFormat, string> = { WAV: 'audio/wav', MP3: 'audio/mpeg', FLAC: 'audio/flac', OGG: 'audio/ogg' }

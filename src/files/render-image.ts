import type { OutputInfo } from 'sharp'
import { BoundedWork } from '../auth/bounded-work.js'
import { DomainError } from '../errors/domain-error.js'

const MOST_PIXELS = 50_000_000
const AVATAR_PIXELS = 512
const IMAGE_PIXELS = 2048

/** Decoding takes memory: few at a time. */
const work = new BoundedWork({ running: 2, waiting: 100 })

/**
 * A picture made anew as WebP, upright and without anything but its pixels: an avatar cut to a square, another made to
 * fit. @throws DomainError IMAGE_TOO_LARGE before anything is decoded, IMAGE_UNREADABLE
 */
export function renderImage(bytes: Uint8Array, isAvatar: boolean): Promise<{ data: Buffer; info: OutputInfo }> {
  return work.run(async () => {
    // Loaded with the first picture: it takes 30 MB of memory.
    const { default: sharp } = await import('sharp')
    try {
      const image = sharp(bytes, { limitInputPixels: false, failOn: 'error', pages: 1, sequentialRead: true })
      const { width, height } = await image.metadata()
      if (width * height > MOST_PIXELS) throw new DomainError('IMAGE_TOO_LARGE')
      const size = isAvatar
        ? { width: AVATAR_PIXELS, height: AVATAR_PIXELS, fit: 'cover' as const }
        : { width: IMAGE_PIXELS, height: IMAGE_PIXELS, fit: 'inside' as const, withoutEnlargement: true }
      return await image.autoOrient().resize(size).webp({ quality: 82 }).toBuffer({ resolveWithObject: true })
    } catch (error) {
      throw error instanceof DomainError ? error : new DomainError('IMAGE_UNREADABLE')
    }
  })
}

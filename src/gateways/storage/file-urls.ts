/** A file as far as an address of it is made of it. */
export interface Addressed {
  id: string
  path: string
  name: string
  mediaType: string
}

export interface SignedUrl {
  url: string
  /** From then on it is refused. */
  expiresAt: Date
}

export interface UploadUrl extends SignedUrl {
  /** What has to be sent with the bytes, exactly so. */
  headers: Record<string, string>
}

/** How long a signed address is good for. */
export const URL_SECONDS = 3600

/** Addresses at which files can be written and read without an account; who may have one is decided before. */
export interface FileUrls {
  /** Takes exactly these bytes, so many and of this type, by PUT. */
  uploadUrl(file: Addressed & { sizeBytes: number }): Promise<UploadUrl>
  /** Gives the bytes, all or a range. */
  downloadUrl(file: Addressed): Promise<SignedUrl>
  /** Where a picture is for everybody, for as long as it exists. */
  publicUrl(id: string): string
  /** Told once, when the server knows its own address. */
  listensAt(url: string): void
}

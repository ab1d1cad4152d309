/** Letters, digits and the few signs no file system or archiver makes anything of. */
const ODD = /[^\p{L}\p{M}\p{N}._ ()-]+/gu
const MOST_BYTES = 150

/** Where a file lies in an archive: under its id, and with what its owner calls it as far as that is harmless anywhere. */
export function archiveName(id: string, name: string): string {
  let safe = name.toWellFormed().normalize('NFC').replace(ODD, '_').replace(/\.{2,}/g, '.').trim()
  while (Buffer.byteLength(safe) > MOST_BYTES) safe = shortened(safe)
  return `files/${id}-${safe.replace(/^[. ]+|[. ]+$/g, '') || 'file'}`
}

/** Without one character before the ending, which tells what the file is. */
function shortened(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,10})?$/iu.exec(name) ?? []
  return [...stem].slice(0, -1).join('') + ending
}

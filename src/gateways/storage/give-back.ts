/**
 * Gives back the memory of bytes that have passed through and are not looked at again. Left to the collector, every
 * 64 MB that pass have it look through everything the server holds, which is a third of what an upload costs.
 * What is only a part of its memory stays: others may lie in the same.
 */
export function giveBack({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

import { Writable, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply } from 'fastify'
import type { ReportError } from '../../errors/format-error.js'
import { giveBack } from '../../gateways/storage/give-back.js'

/**
 * Answers with these bytes, under the headers the reply has. A piece's memory is given back once the socket has taken
 * it, so that many downloads at once hold a piece or two each. Once bytes are on their way nothing else can be
 * answered: what fails then is reported, and cuts the answer off.
 */
export async function sendBytes(reply: FastifyReply, bytes: Readable, report: ReportError): Promise<FastifyReply> {
  const { raw } = reply.hijack()
  raw.once('close', () => bytes.destroy())
  raw.strictContentLength = true
  raw.statusCode = reply.statusCode
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  try {
    await pipeline(bytes, intoSocket(raw))
    raw.end()
  } catch (error) {
    // Whoever asked may have gone away.
    if (!raw.destroyed) report(error, reply.request.id)
    raw.destroy()
  }
  return reply
}

const intoSocket = (raw: FastifyReply['raw']): Writable =>
  new Writable({
    highWaterMark: 1,
    write(piece: Buffer, _encoding, done) {
      raw.write(piece, (error) => {
        giveBack(piece)
        done(error)
      })
    },
  })

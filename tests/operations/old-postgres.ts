import { createServer, type Server, type Socket } from 'node:net'

/** As much of a PostgreSQL of some version as it takes to be asked for its version (protocol 3.0, "Message Formats"). */
export function oldPostgres(version: number): Server {
  return createServer((socket) => {
    let isStarted = false
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      if (!isStarted) {
        isStarted = true
        send(socket, ['R', int32(0)], READY)
      } else if (data.toString('latin1', 0, 1) === 'Q') {
        send(socket, ['T', rowOf('server_version_num')], ['D', dataOf(String(version))], ['C', text('SHOW')], READY)
      }
    })
  })
}

type Message = [type: string, body: Buffer]

const READY: Message = ['Z', Buffer.from('I')]

const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255])
const int32 = (value: number): Buffer => Buffer.from([0, 0, value >> 8, value & 255])
const text = (value: string): Buffer => Buffer.from(`${value}\0`)

const rowOf = (column: string): Buffer =>
  Buffer.concat([int16(1), text(column), int32(0), int16(0), int32(25), int16(65_535), Buffer.alloc(4, 255), int16(0)])
const dataOf = (value: string): Buffer => Buffer.concat([int16(1), int32(value.length), Buffer.from(value)])

const send = (socket: Socket, ...messages: Message[]): boolean =>
  socket.write(Buffer.concat(messages.flatMap(([type, body]) => [Buffer.from(type), int32(body.length + 4), body])))

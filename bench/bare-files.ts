import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

// The floor of files: what a request's bytes cost on their way to a file and back with nothing around them.

const { port, folder } = JSON.parse(process.argv[2]!) as { port: number; folder: string }

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/') return void response.end('{}')
  const file = path.join(folder, path.basename(request.url!))
  if (request.method === 'PUT') {
    await pipeline(request, createWriteStream(file))
    return void response.writeHead(201).end()
  }
  response.writeHead(200, { 'content-length': (await stat(file)).size })
  await pipeline(createReadStream(file), response)
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    if (!response.headersSent) response.writeHead(500)
    response.end(String(error))
  })
}).listen(port, '127.0.0.1')

process.on('SIGTERM', () => process.exit(0))

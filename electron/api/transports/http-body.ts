import type { IncomingMessage } from 'node:http'

/** Imports carry a file of up to 10 MB as base64; nothing else comes near. */
export const BODY_LIMIT = 16 * 1024 * 1024

/** Cuts a body off that is longer than it may be, also when it did not say so. */
export function limitBody(request: IncomingMessage): IncomingMessage {
  let seen = 0
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length
    if (seen > BODY_LIMIT) request.destroy()
  })
  request.pause()
  return request
}

/** The whole body as text; undefined when it was cut off, here or by its sender, so that nobody is left to answer. */
export function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((done) => {
    const chunks: Buffer[] = []
    limitBody(request)
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => done(Buffer.concat(chunks).toString()))
      .on('error', () => done(undefined))
      .on('close', () => done(undefined))
      .resume()
  })
}

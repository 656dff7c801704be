import type { Printer } from '#electron/devices/printer/port.ts'

/** What became of all copies together. `repeat`: nothing of them is on paper. `unsure`: something may be. */
export type Sent = { readonly kind: 'sent' } | { readonly kind: 'repeat' | 'unsure'; readonly reason: string }

/**
 * Sends the copies of a document. Labels of one job go as one stream, so that none of them can be missed; a printer of pages takes each copy as a
 * document of its own, and stops counting as untouched with the first.
 */
export async function sendCopies(printer: Printer, bytes: Uint8Array, copies: number, mediaType: string): Promise<Sent> {
  const prints =
    mediaType !== 'application/pdf' ? [Buffer.concat(Array<Uint8Array>(copies).fill(bytes))] : Array<Uint8Array>(copies).fill(bytes)
  for (const [sentBefore, print] of prints.entries()) {
    const result = await printer.send(print)
    if (result.kind === 'sent') continue
    const reason = `PRINTER_${result.reason.toUpperCase()} ${result.detail}`
    const isUntouched = result.bytesWritten === 0 && sentBefore === 0
    return { kind: isUntouched ? 'repeat' : 'unsure', reason: sentBefore === 0 ? reason : `${reason} (${sentBefore} of ${copies} printed)` }
  }
  return { kind: 'sent' }
}

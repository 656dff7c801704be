import { expect, test } from 'vitest'
import type { PrinterDesk } from '#electron/features/handle.ts'
import { listenAsPrinter, readsAll } from '#tests/devices/printer/fake-printer.ts'
import { openWarehouse } from '#tests/world/world.ts'

test('a printer is asked in its own language, and one that cannot be asked is said so', async () => {
  const w = await openWarehouse()
  const printer = await listenAsPrinter((socket) => {
    socket.on('data', (chunk) => String(chunk).includes('\x1b!?') && socket.write(Uint8Array.of(0x05)))
  })
  const port = { kind: 'tcp', host: '127.0.0.1', port: printer.port } as const
  expect(await w.ask.printing.askPrinter({ port, language: 'tspl' })).toEqual({ is: 'inTrouble', troubles: ['HEAD_OPEN', 'PAPER_OUT'] })
  expect(await w.ask.printing.askPrinter({ port: { ...port, port: 1 }, language: 'tspl' })).toEqual({ is: 'silent', troubles: [] })
  expect(await w.ask.printing.askPrinter({ port, language: 'pdf' })).toEqual({ is: 'cannotSay', troubles: [] })
  expect(await w.ask.printing.askPrinter({ port: { kind: 'queue', queue: 'ZEBRA' }, language: 'zpl' })).toEqual({
    is: 'cannotSay',
    troubles: [],
  })
  await w.close()
})

test('a test goes straight to a printer, leaves no job, and says why it did not arrive', async () => {
  const documents = { render: async () => ({ mediaType: 'application/zpl', bytes: Buffer.from('^XA^XZ') }) }
  const w = await openWarehouse({ documents })
  const printer = await listenAsPrinter(readsAll)
  const profile = { language: 'zpl', dpi: 203 } as const
  expect(await w.ask.printing.tryPrinter({ port: { kind: 'tcp', host: '127.0.0.1', port: printer.port }, profile })).toEqual({ reason: '' })
  expect(printer.received().toString()).toBe('^XA^XZ')
  const { reason } = await w.ask.printing.tryPrinter({ port: { kind: 'tcp', host: '127.0.0.1', port: 1 }, profile })
  expect(reason).toMatch(/^PRINTER_UNREACHABLE /)
  expect((await w.ask.printing.listPrintJobs({})).rows).toEqual([])
  await w.close()
})

test('a search is stopped by its own id and by no other', async () => {
  const stopped: string[] = []
  const found = [{ address: '192.168.1.50', port: 9100, name: 'Zebra ZD421' }]
  const printers: PrinterDesk = {
    ask: async () => ({ is: 'silent' }),
    find: async () => found,
    stopFinding: (search) => void stopped.push(search),
    send: async () => undefined,
  }
  const w = await openWarehouse({ printers })
  expect(await w.ask.printing.findPrinters({ search: 's1' })).toEqual({ found })
  await w.ask.printing.stopFindingPrinters({ search: 's2' })
  expect(stopped).toEqual(['s2'])
  await w.close()
})

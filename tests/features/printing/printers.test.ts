import { expect, test } from 'vitest'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('printers', (engine) => {
  test('a station has one printer for each kind of document', async () => {
    const w = await openWarehouse({ engine })
    const label = { station: 'PACK-1', documentKind: 'shippingLabel' } as const
    const zebra = { ...label, port: { kind: 'tcp', host: '10.0.0.5', port: 9100 } } as const
    const slips = { station: 'PACK-1', documentKind: 'packingSlip', port: { kind: 'folder', folder: '/srv/prints' } } as const
    expect(await w.ask.printing.setPrinter({ ...zebra, port: { kind: 'tcp', host: '10.0.0.4', port: 9100 } })).toMatchObject(label)
    expect(await w.ask.printing.setPrinter(zebra)).toEqual(zebra)
    await w.ask.printing.setPrinter(slips)
    expect(await w.ask.printing.listPrinters({})).toEqual({ printers: [slips, zebra] })

    expect(await w.ask.printing.removePrinter(label)).toEqual({})
    expect(await refusalOf(w.ask.printing.removePrinter(label))).toEqual({
      code: 'PRINTER_UNKNOWN',
      data: { what: 'PACK-1 shippingLabel' },
    })
    expect(await w.ask.printing.listPrinters({})).toEqual({ printers: [slips] })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'station', id: 'PACK-1' } })
    expect(entries.map(({ what, facts }) => [what, facts['documentKind'], facts['printer']])).toEqual([
      ['printerRemoved', 'shippingLabel', undefined],
      ['printerSet', 'packingSlip', '/srv/prints'],
      ['printerSet', 'shippingLabel', '10.0.0.5:9100'],
      ['printerSet', 'shippingLabel', '10.0.0.4:9100'],
    ])
    await w.close()
  })

  test('only the office chooses printers', async () => {
    const w = await openWarehouse({ engine })
    await w.ask.people.addUser({ id: 'pia', name: 'Pia', role: 'packer' })
    const asPia = w.as({ user: 'pia' }).printing
    const label = { station: 'PACK-1', documentKind: 'shippingLabel' } as const
    expect(await refusalOf(asPia.setPrinter({ ...label, port: { kind: 'folder', folder: '/' } }))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refusalOf(asPia.removePrinter(label))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await asPia.listPrinters({})).toEqual({ printers: [] })
    await w.close()
  })
})

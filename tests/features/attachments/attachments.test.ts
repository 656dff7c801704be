import { expect, test } from 'vitest'
import { checkStoredFiles } from '#electron/database/stored-files.sql.ts'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aPng } from '#tests/world/tiny-pictures.ts'
import { aZip } from '#tests/world/tiny-zip.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const DAY = 86_400_000
const aPdf = (words = 'Bestellung 4711') => Buffer.from(`%PDF-1.7\n${words}\n%%EOF`)

type Owner = Parameters<World['ask']['attachments']['attachFile']>[0]['owner']

onBothEngines('files attached to records', (engine) => {
  const attach = (w: World, owner: Owner, name: string, bytes: Uint8Array) =>
    w.ask.attachments.attachFile({ id: w.ids.next(), owner, name, content: { kind: 'new', base64: Buffer.from(bytes).toString('base64') } })
  const namesOf = async (w: World, owner: Owner) => (await w.ask.attachments.listAttachments({ owner })).attachments.map(({ name }) => name)

  test('orders, quotes, customers and products keep files, byte for byte, and their history tells of it', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 1).draft()
    const quote = await w.ask.quotes.addQuote({
      ...{ id: w.ids.next(), customerId: customer.id, validUntil: '2026-10-01' },
      lines: [{ id: w.ids.next(), productId: tea.id, quantity: 1 }],
    })
    const owners: Owner[] = [
      { kind: 'order', id: order.id },
      { kind: 'quote', id: quote.id },
      { kind: 'customer', id: customer.id },
      { kind: 'product', id: tea.id },
    ]
    for (const owner of owners) {
      const file = await attach(w, owner, 'Bestellung.pdf', aPdf())
      expect(file).toMatchObject({ owner, name: 'Bestellung.pdf', kind: 'pdf', role: 'paper', addedBy: 'owner' })
      const back = await w.ask.attachments.getAttachment({ id: file.id })
      expect(back).toEqual({ fileName: 'Bestellung.pdf', mediaType: 'application/pdf', base64: aPdf().toString('base64') })
      const { entries } = await w.ask.history.getTimeline({ about: owner })
      expect(entries[0]).toMatchObject({ what: 'fileAttached', facts: { name: 'Bestellung.pdf' } })
    }
    const stored = await w.hub.database.read.selectFrom('storedFiles').select('sha256').execute()
    expect(stored).toHaveLength(1)
    expect(await checkStoredFiles(w.hub.database.read)).toEqual([])
    await w.close()
  })

  test('what a file is decides, not what it is called, and its name gets the ending of what it is', async () => {
    const w = await openWarehouse({ engine })
    const { customer } = await aTeaShop(w)
    const owner = { kind: 'customer', id: customer.id } as const
    const program = Buffer.from('MZ\x90\x00this program', 'latin1')
    expect(await refusalOf(attach(w, owner, 'invoice.pdf', program))).toMatchObject({
      code: 'FILE_KIND_REFUSED',
      data: { found: 'program' },
    })
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    expect(await refusalOf(attach(w, owner, 'note.txt', page))).toMatchObject({ code: 'FILE_KIND_REFUSED', data: { found: 'html' } })
    const sheet = aZip('[Content_Types].xml', 'xl/workbook.xml')
    const macros = aZip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin')
    expect(await refusalOf(attach(w, owner, 'lines.xlsx', macros))).toMatchObject({ code: 'FILE_KIND_REFUSED', data: { found: 'macros' } })
    expect(await refusalOf(attach(w, owner, 'all.zip', aZip('a.txt')))).toMatchObject({ code: 'FILE_KIND_REFUSED', data: { found: 'zip' } })
    const large = Buffer.concat([aPdf(), Buffer.alloc(8_000_001)])
    expect(await refusalOf(attach(w, owner, 'all.pdf', large))).toMatchObject({ code: 'FILE_TOO_BIG', data: { most: 8_000_000 } })
    await attach(w, owner, '../../lines.xlsx', sheet)
    await attach(w, owner, 'photo.exe', aPng())
    await attach(w, owner, 'Größen.csv', Buffer.from('Größe;Stück\n', 'latin1'))
    expect(await namesOf(w, owner)).toEqual(['lines.xlsx', 'photo.exe.png', 'Größen.csv'])
    await w.close()
  })

  test('the same file twice on one record, or on a record that is not there, is refused and nothing is kept', async () => {
    const w = await openWarehouse({ engine })
    const { customer } = await aTeaShop(w)
    const owner = { kind: 'customer', id: customer.id } as const
    await attach(w, owner, 'Terms.pdf', aPdf())
    expect(await refusalOf(attach(w, owner, 'Other name.pdf', aPdf()))).toEqual({
      code: 'FILE_ATTACHED_ALREADY',
      data: { name: 'Terms.pdf' },
    })
    expect(await refusalOf(attach(w, { kind: 'order', id: 'none' }, 'x.pdf', aPdf('x')))).toEqual({
      code: 'RECORD_UNKNOWN',
      data: { what: 'none' },
    })
    expect(await namesOf(w, owner)).toEqual(['Terms.pdf'])
    await w.close()
  })

  test('taking a file off can be undone for a month; then its bytes go', async () => {
    const w = await openWarehouse({ engine })
    const { customer } = await aTeaShop(w)
    const owner = { kind: 'customer', id: customer.id } as const
    const file = await attach(w, owner, 'Terms.pdf', aPdf())
    const again = () =>
      w.ask.attachments.attachFile({ id: w.ids.next(), owner, name: file.name, content: { kind: 'kept', sha256: file.sha256 } })
    await w.ask.attachments.detachFile({ id: file.id })
    expect(await namesOf(w, owner)).toEqual([])
    const jobs = startJobs(w.hub)
    await jobs.idle()
    w.clock.advance(20 * DAY)
    await jobs.idle()
    const { id } = await again()
    expect(await namesOf(w, owner)).toEqual(['Terms.pdf'])
    await w.ask.attachments.detachFile({ id })
    w.clock.advance(32 * DAY)
    await jobs.idle()
    await jobs.stop()
    expect(await refusalOf(again())).toEqual({ code: 'FILE_UNKNOWN', data: { sha256: file.sha256 } })
    await w.close()
  })

  test('a merged customer’s files go to the one that stands, and what both have is there once', async () => {
    const w = await openWarehouse({ engine })
    const [into, other] = [await aCustomer(w, 'Bergman Tea & Co'), await aCustomer(w, 'Bergman Tea')]
    await attach(w, { kind: 'customer', id: into.id }, 'Terms.pdf', aPdf())
    await attach(w, { kind: 'customer', id: other.id }, 'The same terms.pdf', aPdf())
    await attach(w, { kind: 'customer', id: other.id }, 'Gate plan.png', aPng())
    await w.ask.parties.mergeCustomers({ id: into.id, version: into.version, otherId: other.id, otherVersion: other.version })
    expect(await namesOf(w, { kind: 'customer', id: into.id })).toEqual(['Terms.pdf', 'Gate plan.png'])
    expect(await namesOf(w, { kind: 'customer', id: other.id })).toEqual([])
    await w.close()
  })

  test('a file whose bytes were altered behind our back is found, with the name it is attached under', async () => {
    const w = await openWarehouse({ engine })
    const { customer } = await aTeaShop(w)
    const { sha256 } = await attach(w, { kind: 'customer', id: customer.id }, 'Terms.pdf', aPdf())
    await w.hub.database.transact((tx) =>
      tx
        .updateTable('storedFiles')
        .set({ content: aPdf('Bestellung 9999') })
        .where('sha256', '=', sha256)
        .execute(),
    )
    expect(await checkStoredFiles(w.hub.database.read)).toEqual([
      { promise: 3, what: expect.any(String), rows: [{ sha256, name: 'Terms.pdf' }] },
    ])
    await w.close()
  })
})

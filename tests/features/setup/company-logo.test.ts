import { expect, test } from 'vitest'
import type { Invoice } from '#electron/documents/invoice/model.ts'
import { anOrder, aTeaShop, setUp } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aJpeg, aPng, aWebp } from '#tests/world/tiny-pictures.ts'
import { openWarehouse } from '#tests/world/world.ts'

const fresh = (bytes: Buffer) => ({ kind: 'new', base64: bytes.toString('base64') }) as const

/** The same PNG, but with this colour type: 6 is colour with transparency. */
function withColourType(bytes: Buffer, colourType: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[25] = colourType
  return changed
}

onBothEngines("the company's logo", (engine) => {
  test('stands in the set-up, comes back byte for byte, and taking it away can be undone', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    expect((await w.ask.setup.getSetup({})).logo).toBeNull()
    const { logo, before } = await w.ask.setup.setCompanyLogo({ logo: fresh(aPng(8, 4)) })
    expect(before).toBeNull()
    expect((await w.ask.setup.getSetup({})).logo).toBe(logo)
    expect((await w.ask.files.getPicture({ sha256: logo ?? '' })).base64).toBe(aPng(8, 4).toString('base64'))
    const gone = await w.ask.setup.setCompanyLogo({ logo: { kind: 'none' } })
    expect(gone).toEqual({ logo: null, before: logo })
    expect(await w.ask.setup.setCompanyLogo({ logo: { kind: 'kept', sha256: gone.before ?? '' } })).toEqual({ logo, before: null })
    await w.close()
  })

  test('does not stand in the way of somebody who edits the company', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    const { company, version } = await w.ask.setup.getSetup({})
    await w.ask.setup.setCompanyLogo({ logo: fresh(aPng(8, 4)) })
    if (company) await w.ask.setup.changeCompany({ version, company: { ...company, phone: '040 555' } })
    expect(await w.ask.setup.getSetup({})).toMatchObject({ company: { phone: '040 555' }, logo: expect.any(String) })
    await w.close()
  })

  test('is PNG or JPEG without transparency up to 1 MB; anything else is refused and the one before stays', async () => {
    const w = await openWarehouse({ engine })
    const set = (bytes: Buffer) => w.ask.setup.setCompanyLogo({ logo: fresh(bytes) })
    expect(await refusalOf(set(aPng()))).toEqual({ code: 'NOT_SET_UP', data: {} })
    await setUp(w)
    const { logo } = await set(aJpeg(80, 40))
    expect(await refusalOf(set(aWebp(80, 40)))).toEqual({ code: 'FILE_KIND_REFUSED', data: { found: 'webp', taken: ['png', 'jpeg'] } })
    const large = Buffer.concat([aPng(), Buffer.alloc(1_000_000)])
    expect(await refusalOf(set(large))).toEqual({ code: 'FILE_TOO_BIG', data: { byteCount: large.length, most: 1_000_000 } })
    expect(await refusalOf(set(withColourType(aPng(), 6)))).toEqual({ code: 'PICTURE_SEE_THROUGH', data: {} })
    expect((await w.ask.setup.getSetup({})).logo).toBe(logo)
    await w.close()
  })

  test('is on invoices, packing slips and pick lists from then on', async () => {
    const drawn: Pick<Invoice, 'logo'>[] = []
    const render = async (document: unknown) => {
      drawn.push(document as Invoice) // whatever is drawn here has a logo or not
      return { mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF') }
    }
    const w = await openWarehouse({ engine, documents: { render } })
    const shop = await aTeaShop(w)
    const order = await anOrder(w).for(shop.customer).of(shop.mug, 2).confirmed()
    const shipment = await shipped(w, order)
    const { id } = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    await w.ask.invoicing.getInvoicePdf({ id })
    await w.ask.setup.setCompanyLogo({ logo: fresh(aPng(8, 4)) })
    await w.ask.invoicing.getInvoicePdf({ id })
    expect(drawn.map(({ logo }) => logo)).toEqual([undefined, { kind: 'png', base64: aPng(8, 4).toString('base64') }])
    await w.close()
  })
})

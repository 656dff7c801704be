import { expect, test } from 'vitest'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import { aProduct } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aPng } from '#tests/world/tiny-pictures.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const DAY = 86_400_000
const fresh = (bytes: Buffer) => ({ kind: 'new', base64: bytes.toString('base64') }) as const

onBothEngines('the picture of a product', (engine) => {
  const storedFiles = async (w: World) =>
    (await w.hub.database.read.selectFrom('storedFiles').select('sha256').execute()).map(({ sha256 }) => sha256)

  test('it is kept under the hash of its bytes, shown in lists, and comes back byte for byte', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    const bytes = aPng(20, 10)
    const { picture } = await w.ask.catalog.setProductPicture({ productId: tea.id, picture: fresh(bytes) })
    const back = await w.ask.files.getPicture({ sha256: picture ?? '' })
    expect(back).toEqual({ mediaType: 'image/png', base64: bytes.toString('base64'), width: 20, height: 10 })
    expect((await w.ask.catalog.getProduct({ id: tea.id })).picture).toBe(picture)
    expect((await w.ask.catalog.listProducts({})).rows[0]?.picture).toBe(picture)
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'product', id: tea.id } })
    expect(entries.map(({ what }) => what)).toContain('productPictureSet')
    await w.close()
  })

  test('the same picture of two products is stored once, and stays while one of them shows it', async () => {
    const w = await openWarehouse({ engine })
    const [tea, mug] = [await aProduct(w, { sku: 'TEA' }), await aProduct(w, { sku: 'MUG' })]
    for (const { id } of [tea, mug]) await w.ask.catalog.setProductPicture({ productId: id, picture: fresh(aPng()) })
    expect(await storedFiles(w)).toHaveLength(1)
    await w.ask.catalog.setProductPicture({ productId: tea.id, picture: { kind: 'none' } })
    const jobs = startJobs(w.hub)
    await jobs.idle()
    w.clock.advance(40 * DAY)
    await jobs.idle()
    await jobs.stop()
    expect(await storedFiles(w)).toHaveLength(1)
    expect((await w.ask.catalog.getProduct({ id: mug.id })).picture).not.toBeNull()
    await w.close()
  })

  test('taking it away can be undone for a month; then its bytes go', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    const set = (picture: Parameters<typeof w.ask.catalog.setProductPicture>[0]['picture']) =>
      w.ask.catalog.setProductPicture({ productId: tea.id, picture })
    const { picture } = await set(fresh(aPng()))
    const { before } = await set({ kind: 'none' })
    expect(before).toBe(picture)
    expect(await set({ kind: 'kept', sha256: before ?? '' })).toEqual({ picture, before: null })
    await set({ kind: 'none' })
    const jobs = startJobs(w.hub)
    await jobs.idle()
    w.clock.advance(32 * DAY)
    await jobs.idle()
    await jobs.stop()
    expect(await storedFiles(w)).toEqual([])
    expect(await refusalOf(set({ kind: 'kept', sha256: picture ?? '' }))).toEqual({ code: 'FILE_UNKNOWN', data: { sha256: picture } })
    await w.close()
  })

  test('what is no picture is refused by what it is, and the picture before stays', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    const { picture } = await w.ask.catalog.setProductPicture({ productId: tea.id, picture: fresh(aPng()) })
    const svg = Buffer.from('<svg onload="alert(1)"/>')
    expect(await refusalOf(w.ask.catalog.setProductPicture({ productId: tea.id, picture: fresh(svg) }))).toEqual({
      code: 'FILE_KIND_REFUSED',
      data: { found: 'svg', taken: ['png', 'jpeg', 'webp'] },
    })
    expect((await w.ask.catalog.getProduct({ id: tea.id })).picture).toBe(picture)
    await w.close()
  })
})

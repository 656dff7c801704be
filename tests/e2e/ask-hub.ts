// A hub that is asked for what a test stands on: everything must be answered.
import { startHub } from './running-hub.ts'

export type Ask = <Answer = { id: string; number: string }>(name: string, input: object) => Promise<Answer>

const address = { name: 'Nordkontor', line1: 'Speicherstr. 4', postcode: '20457', city: 'Hamburg', country: 'DE' }
/** Nordkontor of Hamburg, with a carrier. */
export const company = {
  name: 'Nordkontor',
  address,
  taxNumber: 'DE123456789',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  documentLanguage: 'en',
  defaultCarrier: 'Carrier Nord',
}
export const someAddress = address

/** Sets up an empty warehouse in the folder and fills it; the hub is gone afterwards. */
export async function askHub(data: string, fill: (ask: Ask) => Promise<void>): Promise<void> {
  const hub = await startHub(data)
  try {
    const ask: Ask = async <Answer>(name: string, input: object) => {
      const { status, body } = await hub.send(name, input)
      if (status !== 200) throw new Error(`${name} was answered ${status}: ${JSON.stringify(body)}`)
      return body as Answer
    }
    await fill(ask)
  } finally {
    await hub.kill()
  }
}

/** The owner, two customers, one bin and a hundred bags of tea in it. */
export async function openShop(ask: Ask): Promise<void> {
  await ask('setup/startEmpty', { company, ownerName: 'Ada' })
  await ask('stock/addBin', { id: 'bin-a', code: 'A-01-1', zone: 'A' })
  const tea = { id: 'tea', sku: 'TEA-EG', name: 'Earl Grey', unitPrice: '4.50', taxRateBp: 700, weightGrams: 260 }
  await ask('catalog/addProduct', { ...tea, barcodes: [{ code: 'TEA-EG', packQuantity: 1 }] })
  await ask('stock/receiveStock', { productId: 'tea', binCode: 'A-01-1', quantity: 100 })
  for (const [id, name] of [
    ['bergman', 'Bergman Tea & Co'],
    ['alder', 'Alder Coffee'],
  ])
    await ask('parties/addCustomer', { id, name, address: { ...address, name } })
}

/** An order of tea, confirmed or as a draft. */
export async function orderTea(
  ask: Ask,
  id: string,
  quantity: number,
  { isConfirmed = true, customerId = 'bergman' } = {},
): Promise<string> {
  const { number } = await ask('orders/addOrder', {
    id,
    customerId,
    lines: [{ id: `${id}-tea`, productId: 'tea', quantity }],
  })
  if (isConfirmed) await ask('orders/confirmOrder', { id })
  return number
}

/** Picks a list to its end. */
export async function pickAll(ask: Ask, pickListId: string, orderIds: readonly string[]): Promise<void> {
  interface List {
    step: string
    currentTaskId: string
    tasks: { id: string; binCode: string; sku: string }[]
  }
  let list = await ask<List>('picking/releaseOrders', { id: pickListId, orderIds })
  while (list.step !== 'listDone') {
    const task = list.tasks.find(({ id }) => id === list.currentTaskId)
    const scan = (list.step === 'waitingForBin' ? task?.binCode : task?.sku) ?? ''
    list = (await ask<{ view: List }>('picking/recordScan', { pickListId, scan })).view
  }
}

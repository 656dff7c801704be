// @ts-check
// Every screen of the application by name and address, for all who look at each of them.

/** `station` asks in the name of another station. @typedef {(name: string, input?: object, station?: string) => Promise<any>} Ask */

/** Every screen that is there without any data. @type {Record<string, string>} */
export const emptyScreens = {
  home: '/',
  'move-in': '/move-in',
  'move-in-scanner': '/move-in/scanner',
  'move-in-bins': '/move-in/bins',
  orders: '/orders',
  'orders-new': '/orders/new',
  quotes: '/quotes',
  recurring: '/recurring',
  'recurring-new': '/recurring/running/new',
  'recurring-templates': '/recurring/templates',
  'quotes-new': '/quotes/new',
  customers: '/customers',
  products: '/products',
  stock: '/stock',
  'stock-bins': '/stock/bins',
  'stock-aside': '/stock/aside',
  invoices: '/invoices',
  prices: '/prices',
  'prices-new': '/prices/new',
  'prices-taxes': '/prices/taxes',
  'prices-tax-panel': '/prices/taxes/SE',
  'prices-shipping': '/prices/shipping',
  'prices-shipping-new': '/prices/shipping/new',
  shipments: '/shipments',
  imports: '/imports',
  'imports-pictures': '/imports/pictures',
  printing: '/printing',
  labels: '/labels',
  'labels-shipping': '/labels/shippingLabel',
  'labels-product': '/labels/productLabel',
  'labels-customs': '/labels/customsLabel',
  settings: '/settings',
  'settings-people': '/settings/people',
  'settings-station': '/settings/station',
  'settings-printers': '/settings/printers',
  'settings-data': '/settings/data',
  'settings-warehouses': '/settings/warehouses',
  'settings-holds': '/settings/holds',
  'settings-promises': '/settings/promises',
  'settings-devices': '/settings/devices',
  'settings-parcels': '/settings/parcels',
  pick: '/pick',
  pack: '/pack',
  'put-back': '/put-back',
  ship: '/ship',
  transfers: '/transfers',
  'transfers-new': '/transfers/new',
  receive: '/receive',
}

/** A warehouse that is set up and holds nothing. */
export async function startEmpty(/** @type {Ask} */ ask) {
  const address = { name: 'Nordkontor Tea Trading', line1: 'Speicherstr. 4', postcode: '20457', city: 'Hamburg', country: 'DE' }
  const company = { name: address.name, address, currency: 'EUR', timeZone: 'Europe/Berlin', documentLanguage: 'en' }
  await ask('setup/startEmpty', { company, ownerName: 'Ada Brandt' })
}

export async function openSample(/** @type {Ask} */ ask, language = 'en') {
  await ask('setup/openSampleWarehouse', { language })
}

/** A recurring order and the template it is made of, opened. */
async function recurringScreens(/** @type {Ask} */ ask) {
  const [row] = (await ask('recurring/listRecurring', { filter: 'all' })).rows
  if (!row) return {}
  return { 'recurring-panel': `/recurring/all/${row.id}`, 'recurring-template': `/recurring/templates/${row.templateId}` }
}

/** The same, and one of each thing opened. */
export async function fullScreens(/** @type {Ask} */ ask) {
  const first = async (/** @type {string} */ list, /** @type {object} */ input = {}) => (await ask(list, input)).rows[0]
  const order = await first('orders/listOrders', { filter: 'packed' })
  const picking = (await ask('picking/listPickLists')).rows.find((/** @type {any} */ row) => row.status === 'inHand')
  const [trade] = (await ask('pricing/listPriceLists')).lists.filter((/** @type {any} */ list) => list.kind === 'group')
  const [listed] = (await ask('pricing/listListedProducts', { listId: trade.id })).rows.slice(1)
  const [rule] = (await ask('pricing/listShippingRules')).rules
  const due = await first('promising/listDueIn')
  const waits = (await first('orders/listOrders', { filter: 'short' })).id
  const inParts = await sendInParts(ask)
  await failToRecur(ask)
  const joint = await goTogether(ask)
  await plugInElsewhere(ask)
  const transfer = await onTheWay(ask)
  return {
    ...emptyScreens,
    'orders-parts': `/orders/${inParts}/parts`,
    'orders-panel-parts': `/orders/${inParts}`,
    'orders-panel-held': `/orders/${await holdOne(ask)}`,
    'orders-panel-prepaid': `/orders/${await waitForMoney(ask)}`,
    'orders-panel-joinable': `/orders/${joint.alone}`,
    'orders-panel-joint': `/orders/${joint.together}`,
    'transfers-panel': `/transfers/${transfer}`,
    'receive-transfer': `/receive/${transfer}`,
    'pack-joint': `/pack/${joint.together}`,
    'orders-late': '/orders/late',
    'orders-at-risk': '/orders/atRisk',
    'orders-promise': `/orders/${waits}`,
    'products-availability': `/products/${due.productId}`,
    'stock-aside-panel': `/stock/aside/${(await first('promising/listAllocations')).id}`,
    'orders-panel': `/orders/${order.id}`,
    'orders-change': `/orders/${order.id}/edit`,
    'orders-change-short': `/orders/${waits}/edit`,
    'customers-panel': `/customers/${(await first('parties/listCustomers')).id}`,
    'products-panel': `/products/${(await first('catalog/listProducts')).id}`,
    'stock-panel': `/stock/${(await first('stock/listStock')).levelId}`,
    'stock-bin-panel': `/stock/bins/${(await first('stock/listBins')).id}`,
    'quotes-panel-sent': `/quotes/${(await first('quotes/listQuotes', { filter: 'sent' })).id}`,
    'printing-customs': `/printing/${await printForCustoms(ask)}`,
    'printing-panel': `/printing/${(await first('printing/listPrintJobs', { openOnly: true })).id}`,
    ...(await recurringScreens(ask)),
    'quotes-panel': `/quotes/${(await first('quotes/listQuotes')).id}`,
    'invoices-panel': `/invoices/${(await first('invoicing/listInvoices')).id}`,
    'prices-panel': `/prices/${trade.id}`,
    'prices-list': `/prices/list/${trade.id}`,
    'prices-list-panel': `/prices/list/${trade.id}/${listed.productId}`,
    'prices-shipping-panel': `/prices/shipping/${rule.id}`,
    'shipments-panel': `/shipments/${(await first('shipping/listShipments')).id}`,
    'pick-list': `/pick/${picking.id}`,
    'ship-order': `/ship/${(await first('shipping/listReadyPackages')).orderNumber}`,
    'pack-order': `/pack/${(await first('packing/listPackQueue')).orderId}`,
  }
}

/** The customs label of a box that left the Union. */
async function printForCustoms(/** @type {Ask} */ ask) {
  const { rows } = await ask('orders/listOrders', { search: 'Larkspur' })
  const { packages } = await ask('orders/getOrder', { id: rows.find((/** @type {any} */ { units }) => units.shipped > 0).id })
  const { id } = await ask('printing/printDocument', { id: 'for-customs', documentKind: 'customsLabel', documentId: packages[0].id })
  return id
}

/** What other stations have said of their devices. */
async function plugInElsewhere(/** @type {Ask} */ ask) {
  const told = (/** @type {string} */ id, /** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ state) => ({
    id,
    kind,
    name,
    state,
  })
  const dock = [told('keyboard', 'scanner', 'keyboard', 'connected'), told('scale', 'scale', 'Pallet scale', 'missing')]
  await ask('warehouses/tellDevices', { devices: dock }, 'Loading dock')
  await ask('warehouses/tellDevices', { devices: [told('ring', 'scanner', 'Ring scanner', 'unknown')] }, 'Returns desk')
}

/** A recurring order that is due and cannot be made: nothing has a price in that currency. */
async function failToRecur(/** @type {Ask} */ ask) {
  const [product] = (await ask('catalog/listProducts')).rows
  const [customer] = (await ask('parties/listCustomers')).rows
  const content = { currency: 'GBP', lines: [{ productId: product.id, quantity: 12 }] }
  await ask('recurring/addTemplate', { id: 'in-pounds', name: 'London, weekly', customerId: customer.id, content })
  const startOn = new Date().toISOString().slice(0, 10)
  await ask('recurring/addRecurring', { id: 'in-pounds', templateId: 'in-pounds', customerId: customer.id, unit: 'day', startOn })
}

/** An order that somebody has stopped. */
async function holdOne(/** @type {Ask} */ ask) {
  const { rows } = await ask('orders/listOrders', { filter: 'toRelease' })
  const order = rows.at(-1)
  if (order.holds.length === 0)
    await ask('holds/placeHold', { id: `${order.id}-held`, orderId: order.id, reason: 'address', note: 'No house number' })
  return order.id
}

/** An order of a customer who pays first. */
async function waitForMoney(/** @type {Ask} */ ask) {
  const [customer] = (await ask('parties/listCustomers')).rows.slice(4)
  await ask('holds/setCustomerCredit', { customerId: customer.id, creditLimitMinor: 500_000, isPrepaid: true })
  const [{ productId }] = (await ask('stock/listStock', { limit: 1 })).rows
  const { id } = await ask('orders/addOrder', {
    id: 'prepaid',
    customerId: customer.id,
    lines: [{ id: 'prepaid-1', productId, quantity: 2 }],
  })
  await ask('orders/confirmOrder', { id })
  return id
}

/** Goods that are on their way from the second house. */
async function onTheWay(/** @type {Ask} */ ask) {
  const { rows } = await ask('transfers/listTransfers', { limit: 10 })
  return rows.find((/** @type {any} */ row) => row.status === 'onTheWay').id
}

/** Two orders of a customer go together and are picked; a third one to the same address waits beside them. */
async function goTogether(/** @type {Ask} */ ask) {
  const stock = (await ask('stock/listStock', { limit: 100 })).rows.filter((/** @type {any} */ row) => row.available >= 12).slice(0, 3)
  const customer = (await ask('parties/listCustomers')).rows[2]
  const add = async (/** @type {string} */ id, /** @type {number[]} */ units) => {
    const lines = units.map((quantity, i) => ({ id: `${id}-${i}`, productId: stock[i].productId, quantity }))
    await ask('orders/addOrder', { id, customerId: customer.id, carrier: 'DHL', lines })
    await ask('orders/confirmOrder', { id })
    return id
  }
  const orderIds = [
    await add('joint-1', [3, 1]),
    await add(
      'joint-2',
      [2, 0, 2].map((n) => Math.max(1, n)),
    ),
  ]
  await ask('deliveries/joinOrders', { orderIds })
  let list = await ask('picking/releaseOrders', { id: 'joint-list', orderIds })
  while (list.step !== 'listDone') {
    const task = list.tasks.find((/** @type {any} */ { id }) => id === list.currentTaskId)
    list = (await ask('picking/recordScan', { pickListId: list.id, scan: list.step === 'waitingForBin' ? task.binCode : task.sku })).view
  }
  await ask('packing/recordScan', { orderId: orderIds[0], scan: list.tasks[0].sku })
  const alone = [await add('joint-3', [1, 1]), await add('joint-4', [4])]
  return { together: orderIds[0], alone: alone[0] }
}

/** Plans an order that is short in two parts: what is here now, the rest in a week. */
async function sendInParts(/** @type {Ask} */ ask) {
  const costs = [{ carrier: 'DHL', parcelMinor: 520, parcelGrams: 31_500 }]
  const { version } = await ask('deliveries/getCarrierCosts')
  if (version === 0) await ask('deliveries/setCarrierCosts', { version, costs })
  const { rows } = await ask('orders/listOrders', { filter: 'short' })
  const row =
    rows.find((/** @type {any} */ { status, units, lineCount }) => status === 'confirmed' && units.reserved > 0 && lineCount > 1) ?? rows[0]
  const order = await ask('orders/getOrder', { id: row.id })
  if (order.parts > 0) return order.id
  const part = (/** @type {string} */ id, /** @type {string | null} */ plannedOn, /** @type {(line: any) => number} */ units) => ({
    id,
    warehouseId: order.warehouseId,
    plannedOn,
    lines: order.lines.map((/** @type {any} */ line) => ({ orderLineId: line.id, quantity: units(line) })),
  })
  const parts = [part(`${order.id}-1`, null, (line) => line.reserved), part(`${order.id}-2`, '2027-01-15', (line) => line.short)]
  await ask('deliveries/planDelivery', { orderId: order.id, version: 0, parts })
  return order.id
}

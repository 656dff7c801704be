// @ts-check
// What opens on top of a screen, by keys alone: dialogs, panels for what is new, menus. For all who look at each of them.

const dialog = '[role="dialog"]'
const panel = 'main section[aria-labelledby]'
const saving = 'main [aria-keyshortcuts="Control+S"]'
const menu = '[role="menu"]'
const keyHelp = 'section[aria-label="Keys"]'

/**
 * @typedef {object} Opened
 * @property {string} at the screen it opens on, by its name
 * @property {readonly string[]} keys what is pressed there, one after the other
 * @property {string} shows what is on the page only once it is open
 * @property {boolean} [needsRows] whether there is nothing to open while the list is empty
 */

/** Each by its name. @type {Readonly<Record<string, Opened>>} */
export const opened = {
  'goods-received': { at: 'stock', keys: ['i'], shows: dialog },
  'bin-added': { at: 'stock', keys: ['b'], shows: dialog },
  'stock-corrected': { at: 'stock-panel', keys: ['c'], shows: dialog },
  'stock-received': { at: 'stock-panel', keys: ['r'], shows: dialog },
  'stock-moved': { at: 'stock-panel', keys: ['m'], shows: dialog },
  'bin-received': { at: 'stock-bin-panel', keys: ['r'], shows: dialog },
  'customer-added': { at: 'customers', keys: ['a'], shows: panel },
  'customer-changed': { at: 'customers-panel', keys: ['e'], shows: saving },
  'customers-merged': { at: 'customers-panel', keys: ['m'], shows: dialog },
  'product-added': { at: 'products', keys: ['a'], shows: panel },
  'product-changed': { at: 'products-panel', keys: ['e'], shows: saving },
  'product-received': { at: 'products-panel', keys: ['r'], shows: dialog },
  'order-held': { at: 'orders-panel', keys: ['h'], shows: dialog },
  payment: { at: 'invoices-panel', keys: ['b'], shows: dialog },
  'quote-accepted': { at: 'quotes-panel-sent', keys: ['a'], shows: dialog },
  'price-list-renamed': { at: 'prices-panel', keys: ['e'], shows: dialog },
  'tax-rate': { at: 'prices-tax-panel', keys: ['e'], shows: dialog },
  'tax-business': { at: 'prices-taxes', keys: ['b'], shows: panel },
  'shipping-tried': { at: 'prices-shipping', keys: ['t'], shows: panel },
  'listed-product-added': { at: 'prices-list', keys: ['a'], shows: panel },
  'print-job-cancelled': { at: 'printing-panel', keys: ['x'], shows: dialog },
  'shipment-arrived': { at: 'shipments-panel', keys: ['d'], shows: dialog },
  'many-shipped': { at: 'shipments', keys: ['m'], shows: dialog },
  'person-added': { at: 'settings-people', keys: ['a'], shows: dialog },
  'warehouse-added': { at: 'settings-warehouses', keys: ['a'], shows: dialog },
  'printer-set': { at: 'settings-printers', keys: ['ArrowDown', 'ArrowDown', 'Enter'], shows: dialog },
  'orders-marked': {
    at: 'orders',
    keys: ['ArrowDown', 'ArrowDown', ' ', 'ArrowDown', ' '],
    shows: 'main >> text=2 orders chosen',
    needsRows: true,
  },
  'list-narrowed': { at: 'orders', keys: ['f'], shows: dialog },
  'list-columns': { at: 'orders', keys: ['k'], shows: dialog },
  'list-views': { at: 'orders', keys: ['v'], shows: menu },
  'list-view-kept': { at: 'orders', keys: ['v', 'End', 'Enter'], shows: dialog },
  'find-box': { at: 'home', keys: ['Control+K', 'o'], shows: '[role="option"]' },
  'pick-help': { at: 'pick-list', keys: ['F1'], shows: keyHelp },
  'pick-short': { at: 'pick-list', keys: ['F4'], shows: 'main h2:has-text("wrong with")' },
  'pack-help': { at: 'pack-order', keys: ['F1'], shows: keyHelp },
}

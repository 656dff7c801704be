// @ts-check
// What opens on top of a screen, by keys alone: dialogs, panels for what is new, menus. For all who look at each of them.

const dialog = '[role="dialog"]'
const panel = 'main section[aria-labelledby]'
const saving = 'main [aria-keyshortcuts="Control+S"]'
const menu = '[role="menu"]'
const keyHelp = 'section[aria-label="Keys"]'

const twoMarked = ['ArrowDown', 'ArrowDown', ' ', 'ArrowDown', ' ']

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
  'order-set-first': { at: 'orders-promise', keys: ['u'], shows: dialog },
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
  'totes-printed': { at: 'labels', keys: ['t'], shows: dialog },
  'device-added': { at: 'settings-devices', keys: ['a'], shows: dialog },
  'station-locked': { at: 'settings-station', keys: ['l'], shows: dialog },
  'orders-marked': {
    at: 'orders',
    keys: twoMarked,
    shows: 'main >> text=2 orders chosen',
    needsRows: true,
  },
  'orders-cancelled-together': { at: 'orders', keys: [...twoMarked, 'Shift+Tab', 'Shift+Tab', 'Enter'], shows: dialog, needsRows: true },
  'order-typed': {
    at: 'orders-new',
    keys: [...'hotel', 'Enter', ...'assam', 'Enter', '3', 'Enter'],
    shows: 'main table input',
    needsRows: true,
  },
  'customer-terms': { at: 'customers-panel', keys: ['t'], shows: dialog },
  'customer-credit': { at: 'customers-panel', keys: ['c'], shows: dialog },
  'product-cost': { at: 'products-panel', keys: ['c'], shows: dialog },
  'due-in-added': { at: 'products-availability', keys: ['i'], shows: dialog },
  'product-set-aside': { at: 'products-availability', keys: ['s'], shows: dialog },
  'set-aside': { at: 'stock-aside', keys: ['a'], shows: dialog },
  'aside-changed': { at: 'stock-aside-panel', keys: ['e'], shows: dialog },
  'order-cancelled': { at: 'orders-panel-held', keys: ['x'], shows: dialog },
  'order-prepaid': { at: 'orders-panel-prepaid', keys: ['z'], shows: dialog },
  'order-tags': { at: 'orders-panel', keys: ['g'], shows: dialog },
  'order-reference': { at: 'orders-panel', keys: ['o'], shows: dialog },
  'order-template': { at: 'orders-panel', keys: ['b'], shows: dialog },
  'order-promised': { at: 'orders-promise', keys: ['t'], shows: dialog },
  'order-claims-moved': { at: 'orders-promise', keys: ['m'], shows: dialog },
  'quote-lost': { at: 'quotes-panel-sent', keys: ['x'], shows: dialog },
  'price-list-removed': { at: 'prices-panel', keys: ['x'], shows: dialog },
  'bins-narrowed': { at: 'stock-bins', keys: ['f'], shows: dialog },
  'bins-views': { at: 'stock-bins', keys: ['v'], shows: menu },
  'list-narrowed': { at: 'orders', keys: ['f'], shows: dialog },
  'list-columns': { at: 'orders', keys: ['k'], shows: dialog },
  'list-views': { at: 'orders', keys: ['v'], shows: menu },
  'list-view-kept': { at: 'orders', keys: ['v', 'End', 'Enter'], shows: dialog },
  'find-box': { at: 'home', keys: ['Control+K', 'o'], shows: '[role="option"]' },
  'pick-help': { at: 'pick-list', keys: ['F1'], shows: keyHelp },
  'pick-short': { at: 'pick-list', keys: ['F4'], shows: 'main h2:has-text("wrong with")' },
  'pack-help': { at: 'pack-order', keys: ['F1'], shows: keyHelp },
}

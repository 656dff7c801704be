/** Every page of the application, as data. */
import type { ComponentType } from 'react'
import { screen } from '#renderer/app/load-screen.ts'
import type { english } from '#renderer/wording/english.ts'

export type RoomName = Exclude<keyof (typeof english)['app']['nav'], 'label'>
export type RoomGroup = 'top' | 'sell' | 'floor' | 'stock' | 'money' | 'foot'

export type Route = {
  /** A wouter pattern. */
  readonly path: string
  readonly room: RoomName
  /** Set for the one page of a room that stands in the rail. */
  readonly group?: RoomGroup
  /** A floor page fills the window and is left with Escape. */
  readonly face: 'office' | 'floor'
  readonly screen: ComponentType
}

/** Rooms that mean something once there is a second warehouse. */
export const roomsOfSeveral: ReadonlySet<RoomName> = new Set(['transfers', 'receive'])

/** In the order of the rail; of two patterns that fit, the first one wins. */
export const routes: readonly Route[] = [
  {
    path: '/',
    room: 'home',
    group: 'top',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/home/home-page.tsx')).HomePage),
  },
  {
    path: '/move-in/:first?',
    room: 'home',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/move-in/move-in-page.tsx')).MoveInPage),
  },
  {
    path: '/orders/new',
    room: 'orders',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/new-order-page.tsx')).NewOrderPage),
  },
  {
    path: '/orders/:id/edit',
    room: 'orders',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/edit-order-page.tsx')).EditOrderPage),
  },
  {
    path: '/orders/:id/parts',
    room: 'orders',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/parts/plan-page.tsx')).PlanPage),
  },
  {
    path: '/orders/:first?/:second?',
    room: 'orders',
    group: 'sell',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/orders-page.tsx')).OrdersPage),
  },
  {
    path: '/quotes/new',
    room: 'quotes',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/quotes/quote-form-page.tsx')).NewQuotePage),
  },
  {
    path: '/quotes/:id/edit',
    room: 'quotes',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/quotes/quote-form-page.tsx')).EditQuotePage),
  },
  {
    path: '/quotes/:first?/:second?',
    room: 'quotes',
    group: 'sell',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/quotes/quotes-page.tsx')).QuotesPage),
  },
  {
    path: '/recurring/templates/:id/edit',
    room: 'recurring',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/recurring/template-form-page.tsx')).EditTemplatePage),
  },
  {
    path: '/recurring/:first?/:second?',
    room: 'recurring',
    group: 'sell',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/orders/recurring/recurring-page.tsx')).RecurringPage),
  },
  {
    path: '/customers/:first?',
    room: 'customers',
    group: 'sell',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/customers/customers-page.tsx')).CustomersPage),
  },
  {
    path: '/pick',
    room: 'pick',
    group: 'floor',
    face: 'floor',
    screen: screen(async () => (await import('#renderer/screens/pick/pick-queue-screen.tsx')).PickQueueScreen),
  },
  {
    path: '/pick/:id',
    room: 'pick',
    face: 'floor',
    screen: screen(async () => (await import('#renderer/screens/pick/pick-screen.tsx')).PickScreen),
  },
  {
    path: '/pack',
    room: 'pack',
    group: 'floor',
    face: 'floor',
    screen: screen(async () => (await import('#renderer/screens/pack/pack-queue-screen.tsx')).PackQueueScreen),
  },
  {
    path: '/pack/:id',
    room: 'pack',
    face: 'floor',
    screen: screen(async () => (await import('#renderer/screens/pack/pack-screen.tsx')).PackScreen),
  },
  {
    path: '/put-back',
    room: 'putBack',
    group: 'floor',
    face: 'floor',
    screen: screen(async () => (await import('#renderer/screens/put-back/put-back-screen.tsx')).PutBackScreen),
  },
  {
    path: '/receive',
    room: 'receive',
    group: 'floor',
    face: 'floor',
    screen: screen(async () => (await import('#renderer/screens/transfers/receive-queue-screen.tsx')).ReceiveQueueScreen),
  },
  {
    path: '/receive/:id',
    room: 'receive',
    face: 'floor',
    screen: screen(async () => (await import('#renderer/screens/transfers/receive-screen.tsx')).ReceiveScreen),
  },
  {
    path: '/ship/:order?',
    room: 'ship',
    group: 'floor',
    face: 'floor',
    screen: screen(async () => (await import('#renderer/screens/ship/ship-screen.tsx')).ShipScreen),
  },
  {
    path: '/shipments/:first?',
    room: 'shipments',
    group: 'floor',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/shipments/shipments-page.tsx')).ShipmentsPage),
  },
  {
    path: '/products/:first?',
    room: 'products',
    group: 'stock',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/products/products-page.tsx')).ProductsPage),
  },
  {
    path: '/stock/:first?/:second?',
    room: 'stock',
    group: 'stock',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/stock/stock-page.tsx')).StockPage),
  },
  {
    path: '/transfers/new',
    room: 'transfers',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/transfers/new-transfer-page.tsx')).NewTransferPage),
  },
  {
    path: '/transfers/:first?/:second?',
    room: 'transfers',
    group: 'stock',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/transfers/transfers-page.tsx')).TransfersPage),
  },
  {
    path: '/invoices/:first?/:second?',
    room: 'invoices',
    group: 'money',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/invoices/invoices-page.tsx')).InvoicesPage),
  },
  {
    path: '/prices/list/:list/:first?',
    room: 'prices',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/prices/listed-products-page.tsx')).ListedProductsPage),
  },
  {
    path: '/prices/:first?/:second?',
    room: 'prices',
    group: 'money',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/prices/prices-page.tsx')).PricesPage),
  },
  {
    path: '/imports/:first?',
    room: 'imports',
    group: 'foot',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/imports/imports-page.tsx')).ImportsPage),
  },
  {
    path: '/printing/:first?/:second?',
    room: 'printing',
    group: 'foot',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/printing/printing-page.tsx')).PrintingPage),
  },
  {
    path: '/labels/:first?',
    room: 'printing',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/labels/labels-page.tsx')).LabelsPage),
  },
  {
    path: '/settings/:first?',
    room: 'settings',
    group: 'foot',
    face: 'office',
    screen: screen(async () => (await import('#renderer/screens/settings/settings-page.tsx')).SettingsPage),
  },
]

/** What a window shows while the warehouse is not set up. */
export const FirstRun = screen(async () => (await import('#renderer/screens/setup/first-run.tsx')).FirstRun)

/** Where a rail entry leads: the pattern without its parameters. */
export function pathOf(route: Route): string {
  return route.path.replace(/\/:.*$/, '') || '/'
}

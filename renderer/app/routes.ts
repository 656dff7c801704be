/** Every page of the application, as data. A row without a screen is not there yet and shows nowhere. */
import { type ComponentType, lazy } from 'react'
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
  readonly screen?: ComponentType
}

/** Loads a screen when it is first opened. */
export function screen(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }))
}

/** In the order of the rail; of two patterns that fit, the first one wins. */
export const routes: readonly Route[] = [
  { path: '/', room: 'home', group: 'top', face: 'office' },
  { path: '/quotes/:id?', room: 'quotes', group: 'sell', face: 'office' },
  { path: '/orders/new', room: 'orders', face: 'office' },
  { path: '/orders/:id?', room: 'orders', group: 'sell', face: 'office' },
  { path: '/customers/:id?', room: 'customers', group: 'sell', face: 'office' },
  { path: '/returns/:id?', room: 'returns', group: 'sell', face: 'office' },
  { path: '/pick', room: 'pick', group: 'floor', face: 'office' },
  { path: '/pick/:id', room: 'pick', face: 'floor' },
  { path: '/pack', room: 'pack', group: 'floor', face: 'office' },
  { path: '/pack/:id', room: 'pack', face: 'floor' },
  { path: '/ship', room: 'ship', group: 'floor', face: 'office' },
  { path: '/receive', room: 'receive', group: 'floor', face: 'office' },
  { path: '/count', room: 'count', group: 'floor', face: 'office' },
  { path: '/products/:id?', room: 'products', group: 'stock', face: 'office' },
  { path: '/stock/:id?', room: 'stock', group: 'stock', face: 'office' },
  { path: '/buying/:id?', room: 'buying', group: 'stock', face: 'office' },
  { path: '/invoices/:id?', room: 'invoices', group: 'money', face: 'office' },
  { path: '/payments', room: 'payments', group: 'money', face: 'office' },
  { path: '/imports', room: 'imports', group: 'foot', face: 'office' },
  { path: '/reports', room: 'reports', group: 'foot', face: 'office' },
  { path: '/settings', room: 'settings', group: 'foot', face: 'office' },
]

/** Where a rail entry leads: the pattern without its parameters. */
export function pathOf(route: Route): string {
  return route.path.replace(/\/:.*$/, '') || '/'
}

// Composition root of a station's devices: a process of its own, so that a driver that hangs or dies takes no window with it.
import type { DeviceOrder } from '#shared/contract/devices.ts'
import { deviceHost } from './devices/device-host.ts'
import { deviceLog } from './devices/device-log.ts'

/** The line to the station, which Electron lays; this file knows no Electron. */
type ParentPort = {
  on(kind: 'message', listen: (event: { data: DeviceOrder }) => void): void
  postMessage(message: unknown): void
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort
const log = deviceLog(process.argv[2] ?? '.')
const host = deviceHost((notice) => {
  parent.postMessage(notice)
  log(notice)
})

parent.on('message', ({ data: order }) => {
  if (order.kind === 'devices') host.want(order.devices)
  else if (order.kind === 'act') host.act(order.id, order.act)
  else if (order.kind === 'note') log(order.notice)
  else void host.find().then((found) => parent.postMessage({ kind: 'found', request: order.request, found }))
})

// Runs the devices of one station: what is wanted is kept open, what is not wanted any more is closed.
import type { Device, DeviceNotice, FoundDevice, ScaleAct } from '#shared/contract/devices.ts'
import type { Driver, Tell } from './driver.ts'
import { listHid } from './hid/hid-line.ts'
import { hidScale } from './scale/hid-scale.ts'
import { serialScale } from './scale/serial-scale.ts'
import { hidScanner } from './scanner/hid-scanner.ts'
import { serialScanner } from './scanner/serial-scanner.ts'
import { listPorts } from './serial/list-ports.ts'

export interface DeviceHost {
  /** From now on these devices and no others. One that is the same as before is not touched, so that no scan is cut. */
  want(devices: readonly Device[]): void
  act(id: string, act: ScaleAct): void
  find(): Promise<FoundDevice[]>
  stop(): void
}

export function deviceHost(tell: (notice: DeviceNotice) => void): DeviceHost {
  const running = new Map<string, { readonly setting: string; readonly driver: Driver }>()

  function end(id: string): void {
    running.get(id)?.driver.close()
    running.delete(id)
  }

  return {
    want(devices) {
      for (const id of [...running.keys()]) if (!devices.some((device) => device.id === id)) end(id)
      for (const device of devices) {
        const { id, name: _, ...rest } = device
        const setting = JSON.stringify(rest)
        if (running.get(id)?.setting === setting) continue
        end(id)
        const driver = open(device, (told) => tell({ ...told, id }))
        if (driver) running.set(id, { setting, driver })
      }
    },
    act: (id, act) => running.get(id)?.driver.act(act),
    async find() {
      const [ports, hid] = await Promise.all([listPorts(), listHid()])
      return [...ports.map((port) => ({ type: 'serial' as const, ...port })), ...hid]
    },
    stop() {
      for (const id of [...running.keys()]) end(id)
    },
  }
}

/** Keyboards are heard by the window, and it looks through the cameras. */
function open(device: Device, tell: Tell): Driver | undefined {
  if (device.kind === 'camera') return undefined
  if (device.kind === 'scale') return device.link.type === 'serial' ? serialScale(device, device.link, tell) : hidScale(device.link, tell)
  const { link } = device
  if (link.type === 'keyboard') return undefined
  return link.type === 'serial' ? serialScanner(device, link, tell) : hidScanner(link, tell)
}

import type { Heard } from '#renderer/api/devices.ts'
import type { Device } from '#shared/contract/devices.ts'
import type { FoundPlace } from './device-draft.ts'

export type Check = {
  readonly what: 'plugged' | 'opened' | 'spoke' | 'understood' | 'known'
  readonly isRight: boolean
  readonly advice: 'plug' | 'open' | 'speak' | 'understand' | 'learn'
}

/** Goes from the plug to the meaning; what stands behind the first thing that is wrong cannot be right yet. */
export function checksOf(device: Device, heard: Heard | undefined, found: readonly FoundPlace[]): readonly Check[] {
  const isOpen = heard?.state?.is === 'connected'
  const { use } = heard?.bytes ?? {}
  const isKeyboard = device.link.type === 'keyboard'
  const checks: Check[] = isKeyboard
    ? []
    : [
        // a port that is open is there, even if this system does not list it
        { what: 'plugged', isRight: isOpen || found.some((one) => isAt(one, device)), advice: 'plug' },
        { what: 'opened', isRight: isOpen, advice: 'open' },
        { what: 'spoke', isRight: use !== undefined, advice: 'speak' },
        { what: 'understood', isRight: use === 'scan' || use === 'weight', advice: 'understand' },
      ]
  if (device.kind === 'scanner' && device.link.type !== 'hid')
    checks.push({ what: 'known', isRight: device.profile !== null, advice: 'learn' })
  return checks
}

function isAt(found: FoundPlace, { link }: Device): boolean {
  if (found.type === 'camera') return link.type === 'camera' && (found.deviceId === link.deviceId || found.title === link.label)
  if (found.type === 'serial') return link.type === 'serial' && found.path === link.path
  return link.type === 'hid' && found.vendorId === link.vendorId && found.productId === link.productId
}

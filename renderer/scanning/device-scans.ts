import { noteHeard, useDevices } from '#renderer/api/devices.ts'
import { station } from '#renderer/api/station.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { readingProfileOf } from '#renderer/scanning/scanner-settings.ts'
import type { DeviceNotice } from '#shared/contract/devices.ts'
import { restoreSeparators } from '#shared/domain/scanning/scanner-profile.ts'

/**
 * Takes the codes of scanners that are no keyboards: they go the way of every scan.
 * @returns stops listening.
 */
export function listenToDevices(onScan: (scan: Scan) => void): () => void {
  const stop = station?.onDeviceNotice((notice) => {
    noteHeard(notice)
    if (notice.kind === 'scan') onScan(scanOf(notice))
  })
  return () => stop?.()
}

function scanOf({ id, raw: sent, endedBy, at }: Extract<DeviceNotice, { kind: 'scan' }>): Scan {
  const { devices } = useDevices.getState()
  const profile = readingProfileOf(devices, id)
  const isUsb = devices.find((device) => device.id === id)?.link.type === 'hid'
  return { raw: profile ? restoreSeparators(sent, profile, at) : sent, at, source: isUsb ? 'hid' : 'serial', device: { id, sent, endedBy } }
}

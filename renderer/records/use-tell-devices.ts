import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { type Heard, useDevices } from '#renderer/api/devices.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { station } from '#renderer/api/station.ts'
import type { Device } from '#shared/contract/devices.ts'
import type { ToldDevice } from '#shared/contract/warehouses.ts'
import { SAYS_HERE_EVERY_MS } from '#shared/domain/people/station-presence.ts'

/** A plug that is loose comes and goes; the hub is told how it ends. */
const patience = 3000

/** Tells the hub by name what is plugged into this station, when it starts and when that changes, and lets it hear that the station is on. */
export function useTellDevices(isReady: boolean | undefined): void {
  const { devices, heard } = useDevices()
  const [told] = useDebouncedValue(JSON.stringify(devices.map((device) => toldOf(device, heard.get(device.id)))), patience)
  const hasTold = useRef(false)
  useEffect(() => {
    if (!station || !isReady || (told === '[]' && !hasTold.current)) return
    hasTold.current = true
    // a hub that is away is told at the next change
    void replyOf(hub.warehouses.tellDevices({ devices: JSON.parse(told) as ToldDevice[] })) // written above
  }, [told, isReady])
  useEffect(() => {
    if (!station || !isReady) return
    const timer = setInterval(() => void replyOf(hub.warehouses.sayStillHere({})), SAYS_HERE_EVERY_MS)
    return () => clearInterval(timer)
  }, [isReady])
}

function toldOf({ id, kind, name }: Device, heard: Heard | undefined): ToldDevice {
  return { id, kind, name, state: heard?.state?.is ?? 'unknown' }
}

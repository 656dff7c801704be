import { create } from 'zustand'
import { noteHeard, useDevices } from '#renderer/api/devices.ts'
import { station } from '#renderer/api/station.ts'
import { runCamera } from '#renderer/scanning/camera/run-camera.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { readableScan } from '#renderer/ui/floor/prompt.ts'
import type { CameraLink, Device, DeviceNotice, DeviceState } from '#shared/contract/devices.ts'

/** What the cameras that are switched on see now, for whoever shows it. */
export const useCameraStreams = create<{ readonly streams: ReadonlyMap<string, MediaStream> }>()(() => ({ streams: new Map() }))

/**
 * Keeps the cameras open that this station has switched on: their codes go the way of every scan.
 * @returns stops looking.
 */
export function listenToCameras(onScan: (scan: Scan) => void): () => void {
  const running = new Map<string, { readonly setting: string; readonly stop: () => void }>()

  function want(devices: readonly Device[]): void {
    const wanted = new Map(devices.flatMap(({ id, link }) => (link.type === 'camera' && link.isOn ? [[id, link] as const] : [])))
    for (const [id, { setting, stop }] of running) {
      if (settingOf(wanted.get(id)) === setting) continue
      stop()
      running.delete(id)
    }
    for (const [id, link] of wanted) if (!running.has(id)) running.set(id, { setting: settingOf(link), stop: start(id, link, onScan) })
  }

  want(useDevices.getState().devices)
  const unsubscribe = useDevices.subscribe(({ devices }, before) => {
    if (devices !== before.devices) want(devices)
  })
  return () => {
    unsubscribe()
    for (const { stop } of running.values()) stop()
  }
}

/** To the page, and to the log in which all devices of the station stand. */
function tell(notice: DeviceNotice): void {
  noteHeard(notice)
  void station?.call('noteCamera', { notice })
}

function settingOf(link: CameraLink | undefined): string {
  return JSON.stringify(link ?? null)
}

function start(id: string, link: CameraLink, onScan: (scan: Scan) => void): () => void {
  let last: DeviceState['is'] | undefined
  return runCamera(link, {
    onCode(raw, at) {
      noteHeard({ kind: 'bytes', id, bytes: readableScan(raw, 120), use: 'scan', at })
      tell({ kind: 'scan', id, raw, endedBy: 'silence', at })
      onScan({ raw, at, source: 'camera', device: { id, sent: raw, endedBy: 'silence' } })
    },
    onState(is, reason) {
      // one that stays away is looked for every two seconds, and told of once
      if (is !== last) tell({ kind: 'state', id, is, reason })
      last = is
    },
    onStream(stream) {
      const streams = new Map(useCameraStreams.getState().streams)
      if (stream) streams.set(id, stream)
      else streams.delete(id)
      useCameraStreams.setState({ streams })
    },
  })
}

// Finds the cameras of this machine and opens one; what went wrong is said in the words of every device.
import type { CameraLink, DeviceState } from '#shared/contract/devices.ts'

export type FoundCamera = { readonly type: 'camera'; readonly deviceId: string; readonly title: string }
/** Why it is not open. */
type Closed = Exclude<DeviceState['is'], 'opening' | 'connected'>
export type Opened = { readonly stream: MediaStream } | { readonly is: Closed; readonly reason: string }

/** Sharp enough for a parcel label held before it; more dots only cost time. */
const wanted = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } }

/** A page that came over plain HTTP has no cameras at all. */
const media = (): MediaDevices | undefined => navigator.mediaDevices

export async function listCameras(): Promise<readonly FoundCamera[]> {
  const devices = (await media()?.enumerateDevices()) ?? []
  const cameras = devices.filter(({ kind }) => kind === 'videoinput')
  return cameras.map(({ deviceId, label }, index) => ({ type: 'camera', deviceId, title: label || `Camera ${index + 1}` }))
}

/** Calls whenever something is plugged in or pulled out; the answer ends it. */
export function onCamerasChanged(changed: () => void): () => void {
  media()?.addEventListener('devicechange', changed)
  return () => media()?.removeEventListener('devicechange', changed)
}

export async function openCamera({ deviceId, label }: Pick<CameraLink, 'deviceId' | 'label'>): Promise<Opened> {
  const cameras = await listCameras()
  // plugged into another socket, some systems give the same camera another id
  const camera = cameras.find((one) => one.deviceId === deviceId) ?? cameras.find(({ title }) => title === label)
  if (!camera) return { is: 'missing', reason: '' }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { ...wanted, deviceId: { exact: camera.deviceId } } })
    return { stream }
  } catch (error) {
    const { name = '', message = String(error) } = error instanceof Error ? error : {}
    return { is: states[name] ?? 'broken', reason: message }
  }
}

/** The names that the web's standard gives (Media Capture and Streams, 10.2). */
const states: Readonly<Record<string, Closed>> = {
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'inUse',
  AbortError: 'inUse',
  NotAllowedError: 'noRight',
  SecurityError: 'noRight',
}

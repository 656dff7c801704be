import { onCamerasChanged, openCamera } from '#renderer/scanning/camera/open-camera.ts'
import type { WorkerNews, WorkerOrder } from '#renderer/scanning/camera/worker-news.ts'
import type { CameraLink, DeviceState } from '#shared/contract/devices.ts'

export type CameraTold = {
  readonly onCode: (raw: string, at: number) => void
  readonly onState: (is: DeviceState['is'], reason: string) => void
  /** What it sees, for whoever shows it; undefined while it is away. */
  readonly onStream: (stream: MediaStream | undefined) => void
}

/** A camera that was pulled out is looked for so often, and at once when the system says that something was plugged in. */
const AGAIN_MS = 2000

/** Makes pictures of a track; Chromium has it in every page, the standard in workers alone, and the types in neither. */
type TrackProcessor = new (from: { track: MediaStreamTrack; maxBufferSize: number }) => { readonly readable: ReadableStream<VideoFrame> }

/**
 * Keeps one camera open and hands out the codes that it sees, until it is stopped. Whatever goes wrong, it is tried again by itself.
 * @returns stops it.
 */
export function runCamera(link: Pick<CameraLink, 'deviceId' | 'label'>, told: CameraTold): () => void {
  let isStopped = false
  let isOpening = false
  let close: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function lose(is: DeviceState['is'], reason: string): void {
    close?.()
    close = undefined
    if (isStopped) return
    told.onStream(undefined)
    told.onState(is, reason)
    timer = setTimeout(open, AGAIN_MS)
  }

  async function open(): Promise<void> {
    if (isStopped || isOpening || close) return
    clearTimeout(timer)
    isOpening = true
    const opened = await openCamera(link)
    isOpening = false
    if ('is' in opened) return lose(opened.is, opened.reason)
    close = watchStream(opened.stream, told, lose)
    if (isStopped) return close()
    told.onStream(opened.stream)
    told.onState('connected', '')
  }

  told.onState('opening', '')
  const stopListening = onCamerasChanged(() => void open())
  void open()
  return () => {
    isStopped = true
    clearTimeout(timer)
    stopListening()
    close?.()
    told.onStream(undefined)
  }
}

function watchStream(stream: MediaStream, told: CameraTold, lose: (is: DeviceState['is'], reason: string) => void): () => void {
  const [track] = stream.getVideoTracks()
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
  let isClosed = false
  const end = (is: DeviceState['is'], reason: string) => {
    if (!isClosed) lose(is, reason)
  }
  worker.onmessage = ({ data: news }: MessageEvent<WorkerNews>) => {
    if (isClosed) return
    if (news.kind === 'code') told.onCode(news.raw, news.at)
    else if (news.kind === 'ended') end('missing', '')
    else if (news.kind === 'broken') end('broken', news.reason)
    else console.warn(`a camera picture was not read: ${news.reason}`)
  }
  worker.onerror = ({ message }) => end('broken', message)
  if (track) {
    track.onended = () => end('missing', '')
    const Processor = (globalThis as unknown as { MediaStreamTrackProcessor: TrackProcessor }).MediaStreamTrackProcessor
    const pictures = new Processor({ track, maxBufferSize: 1 }).readable
    const order: WorkerOrder = { pictures }
    worker.postMessage(order, [pictures])
  }
  return () => {
    isClosed = true
    for (const one of stream.getTracks()) one.stop()
    worker.terminate()
  }
}

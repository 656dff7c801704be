import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCameraStreams } from '#renderer/scanning/camera/camera-scans.ts'
import { type Opened, openCamera } from '#renderer/scanning/camera/open-camera.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { Note } from '#renderer/ui/feedback/note.tsx'
import type { Device } from '#shared/contract/devices.ts'

/** What a camera that is switched on sees now. */
export function CameraView({ id }: { id: string }) {
  const { t } = useTranslation()
  const stream = useCameraStreams(({ streams }) => streams.get(id))
  return stream ? <Picture stream={stream} text={t('devices.camera.aim')} /> : null
}

/** What a camera sees before it is chosen, so that the right one of several is. */
export function CameraTrial({ camera }: { camera: Device['link'] | undefined }) {
  const { t } = useTranslation()
  const [seen, setSeen] = useState<Opened>()
  const { deviceId = '', label = '' } = camera?.type === 'camera' ? camera : {}
  useEffect(() => {
    if (deviceId === '') return
    let isOver = false
    let stream: MediaStream | undefined
    const end = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    void openCamera({ deviceId, label }).then((opened) => {
      if ('stream' in opened) stream = opened.stream
      if (isOver) end()
      else setSeen(opened)
    })
    return () => {
      isOver = true
      setSeen(undefined)
      end()
    }
  }, [deviceId, label])
  if (seen === undefined) return null
  if ('is' in seen) return <Note tone="care">{t(`devices.cameraAdvice.${seen.is}`)}</Note>
  return <Picture stream={seen.stream} text={t('devices.camera.trial')} />
}

function Picture({ stream, text }: { stream: MediaStream; text: string }) {
  const { t } = useTranslation()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  return (
    <figure className={classes['camera']}>
      <div>
        {/* it has no sound, and nothing that could be read out */}
        <video ref={video} autoPlay muted playsInline aria-label={t('devices.camera.picture')} />
      </div>
      <figcaption>{text}</figcaption>
    </figure>
  )
}

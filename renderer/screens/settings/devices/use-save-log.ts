import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '#renderer/api/save-file.ts'
import { station } from '#renderer/api/station.ts'

type Told = { readonly tone: 'right' | 'wrong'; readonly text: string }

/** Saves what the devices of this station said lately, for somebody who helps. */
export function useSaveLog(): { save: () => Promise<void>; note: Told | undefined } {
  const { t } = useTranslation()
  const [note, setNote] = useState<Told>()
  return {
    note,
    async save() {
      const { text } = (await station?.call('getDeviceLog', {})) ?? { text: '' }
      const bytes = new TextEncoder().encode(text)
      const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
      const saved = await saveFile({ fileName: 'packbench-devices.log', mediaType: 'text/plain', base64: btoa(binary) })
      if (saved.kind === 'saved') setNote({ tone: 'right', text: t('devices.list.logSaved', { path: saved.path }) })
      if (saved.kind === 'failed') setNote({ tone: 'wrong', text: t('devices.list.logFailed', { reason: saved.reason }) })
    },
  }
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveDevice } from '#renderer/api/devices.ts'
import { station } from '#renderer/api/station.ts'
import { listCameras } from '#renderer/scanning/camera/open-camera.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { type Device, deviceKinds } from '#shared/contract/devices.ts'
import { scaleProtocolNames } from '#shared/domain/weighing/protocols.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { CameraTrial } from './camera-view.tsx'
import { deviceOf, draftOf, emptyDraft, type FoundPlace, OTHER_PLACE, placeOf, withPlace, withProtocol } from './device-draft.ts'
import { LineFields } from './line-fields.tsx'

type DeviceDialogProps = { device: Device | undefined; onSaved: (id: string) => void; onClose: () => void }

/** Ports, USB devices and cameras that are there now. */
export async function findPlaces(): Promise<readonly FoundPlace[]> {
  const [found, cameras] = await Promise.all([station?.call('findDevices', {}), listCameras()])
  return [...(found?.found ?? []), ...cameras]
}

/** Where a device is plugged in, what it is and what it is called. What is there is looked for while the dialog opens. */
export function DeviceDialog({ device, onSaved, onClose }: DeviceDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => (device ? draftOf(device) : emptyDraft()))
  const [id] = useState(() => device?.id ?? uuidV7Ids.next())
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { data } = useQuery({
    queryKey: ['station', 'foundDevices'],
    queryFn: findPlaces,
    staleTime: 0,
    gcTime: 0,
  })
  const found = data ?? []
  const places = found.map((one) => ({ value: placeOf(one), label: one.title }))
  const isKnown = draft.place === '' || draft.place === OTHER_PLACE || places.some(({ value }) => value === draft.place)
  const made = deviceOf(draft, id, found, device)
  const isCamera = draft.place.startsWith('camera:')
  const isUsb = isCamera || made?.link.type === 'hid'

  function missing(): string | undefined {
    if (draft.place === '' || (draft.place === OTHER_PLACE && draft.path.trim() === '')) return t('devices.dialog.pathMissing')
    return made === undefined ? t('devices.dialog.nameMissing') : undefined
  }

  async function confirm() {
    if (made === undefined) return
    setSaving(true)
    try {
      await saveDevice(made)
      onSaved(id)
      onClose()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
    setSaving(false)
  }

  return (
    <ConfirmStep
      title={device ? t('devices.dialog.changeTitle', { name: device.name }) : t('devices.dialog.addTitle')}
      confirmLabel={device ? t('devices.dialog.confirmChange') : t('devices.dialog.confirmAdd')}
      isBusy={isSaving}
      disabledReason={missing()}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <SelectField
          label={t('devices.dialog.port')}
          description={data === undefined ? t('devices.dialog.looking') : found.length === 0 ? t('devices.dialog.none') : undefined}
          value={draft.place === '' ? undefined : draft.place}
          onChange={(place) => setDraft(withPlace(draft, place, found))}
          options={[
            ...places,
            ...(isKnown ? [] : [{ value: draft.place, label: draft.path || draft.name }]),
            { value: OTHER_PLACE, label: t('devices.dialog.otherPort') },
          ]}
          autoFocus
        />
        {draft.place === OTHER_PLACE && (
          <TextField
            label={t('devices.dialog.path')}
            description={t('devices.dialog.pathHint')}
            value={draft.path}
            onChange={(path) => setDraft({ ...draft, path })}
            maxLength={300}
            isCode
          />
        )}
        <SelectField
          label={t('devices.dialog.kind')}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
          options={deviceKinds.map((value) => ({
            value,
            label: t(`devices.kind.${value}`),
            disabled: (isUsb || value === 'camera') && value !== draft.kind,
          }))}
        />
        {isCamera && <CameraTrial camera={made?.link} />}
        {draft.kind === 'scale' && !isUsb && (
          <SelectField
            label={t('devices.dialog.protocol')}
            value={draft.protocol}
            onChange={(protocol) => setDraft(withProtocol(draft, protocol))}
            options={scaleProtocolNames.map((value) => ({ value, label: t(`devices.protocol.${value}`) }))}
          />
        )}
        {!isUsb && <LineFields line={draft.line} onChange={(line) => setDraft({ ...draft, line })} />}
        <TextField
          label={t('devices.dialog.name')}
          description={t('devices.dialog.nameHint')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          maxLength={60}
        />
        {failure && <Note tone="wrong">{t('devices.dialog.failed', { reason: failure })}</Note>}
      </FormGrid>
    </ConfirmStep>
  )
}

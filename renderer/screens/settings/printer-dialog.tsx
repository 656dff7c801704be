import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FindPrinters } from '#renderer/screens/settings/find-printers.tsx'
import { isSamePort, type PrinterOf, paperOf, printerKinds } from '#renderer/screens/settings/printer-kinds.ts'
import { ProfileFields } from '#renderer/screens/settings/profile-fields.tsx'
import { QueueField } from '#renderer/screens/settings/queue-field.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { TryPrinter } from '#renderer/screens/settings/try-printer.tsx'
import { useSavePrinters } from '#renderer/screens/settings/use-save-printers.ts'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { DocumentKind, PrinterPort } from '#shared/contract/printing.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'
import { readNetworkAddress } from '#shared/domain/printing/network-address.ts'

/** Where printers listen for raw data. */
const usualPort = 9100
const places = ['none', 'tcp', 'queue', 'folder', 'device'] as const

export type PrintersSaved = { readonly kinds: readonly DocumentKind[]; readonly port: PrinterPort | undefined }

type PrinterDialogProps = {
  kind: DocumentKind
  station: string
  printerOf: PrinterOf
  profile: PrinterProfile
  onSaved: (saved: PrintersSaved) => void
  onClose: () => void
}

/** Where one kind of document is printed, and at wish everything else on the same paper that has no printer of its own. */
export function PrinterDialog({ kind, station, printerOf, profile: profileNow, onSaved, onClose }: PrinterDialogProps) {
  const { t } = useTranslation()
  const now = printerOf(kind)
  const [place, setPlace] = useState<(typeof places)[number]>(now?.kind ?? 'tcp')
  const [host, setHost] = useState(now?.kind === 'tcp' ? now.host : '')
  const [portNumber, setPortNumber] = useState<number | undefined>(now?.kind === 'tcp' ? now.port : usualPort)
  const [folder, setFolder] = useState(now?.kind === 'folder' ? now.folder : '')
  const [queue, setQueue] = useState(now?.kind === 'queue' ? now.queue : '')
  const [profile, setProfile] = useState(profileNow)
  const [device, setDevice] = useState(now?.kind === 'device' ? now.path : '')
  const [baudRate, setBaudRate] = useState(now?.kind === 'device' ? now.baudRate : undefined)
  const [isAlso, setAlso] = useState(true)
  const saving = useSavePrinters(station)
  const address = readNetworkAddress(host)
  const alike = printerKinds.filter((other) => other !== kind && paperOf[other] === paperOf[kind] && isSamePort(printerOf(other), now))
  const also = alike.map((other) => t(`printing.document.${other}`)).join(', ')

  function port(): PrinterPort | undefined {
    if (place === 'queue') return { kind: 'queue', queue: queue.trim() }
    if (place === 'folder') return { kind: 'folder', folder: folder.trim() }
    if (place === 'device') return { kind: 'device', path: device.trim(), ...(baudRate !== undefined && { baudRate }) }
    return place === 'tcp' && address ? { kind: 'tcp', host: address.host, port: address.port ?? portNumber ?? usualPort } : undefined
  }

  function missing(): string | undefined {
    if (place === 'tcp' && host.trim() === '') return t('settings.printers.dialog.hostMissing')
    if (place === 'tcp' && address === undefined) return t('settings.printers.dialog.hostWrong')
    if (place === 'tcp' && address?.port === undefined && (portNumber === undefined || portNumber < 1 || portNumber > 65_535))
      return t('settings.printers.dialog.portMissing')
    if (place === 'queue' && queue.trim() === '') return t('settings.printers.dialog.queueMissing')
    if (place === 'device' && device.trim() === '') return t('settings.printers.dialog.deviceMissing')
    return place === 'folder' && folder.trim() === '' ? t('settings.printers.dialog.folderMissing') : undefined
  }

  const tried = port()

  async function confirm() {
    const kinds = isAlso ? [kind, ...alike] : [kind]
    const isDone = await saving.save(kinds, port(), printerOf, profile)
    if (!isDone) return
    onSaved({ kinds, port: port() })
    onClose()
  }

  return (
    <ConfirmStep
      title={t('settings.printers.dialog.title', { document: t(`printing.document.${kind}`) })}
      confirmLabel={t('settings.printers.dialog.confirm')}
      isBusy={saving.isRunning}
      disabledReason={missing()}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <SelectField
          label={t('settings.printers.dialog.kind')}
          value={place}
          onChange={setPlace}
          options={places.map((value) => ({ value, label: t(`settings.printers.dialog.${value}`) }))}
        />
        {place === 'tcp' && (
          <>
            <div className={classes['address']}>
              <TextField
                label={t('settings.printers.dialog.host')}
                description={t('settings.printers.dialog.hostHint')}
                value={host}
                onChange={setHost}
                maxLength={200}
                isCode
                autoFocus
              />
              <PortField value={portNumber} onChange={setPortNumber} />
            </div>
            <FindPrinters
              onChoose={(found) => {
                setHost(found.address)
                setPortNumber(found.port)
              }}
            />
          </>
        )}
        {place === 'queue' && <QueueField value={queue} onChange={setQueue} />}
        {place === 'folder' && (
          <TextField
            label={t('settings.printers.dialog.folderField')}
            description={t('settings.printers.dialog.folderHint')}
            value={folder}
            onChange={setFolder}
            maxLength={500}
            isCode
            autoFocus
          />
        )}
        {place === 'device' && (
          <FormGrid columns={2} isDense>
            <TextField
              label={t('settings.printers.dialog.deviceField')}
              description={t('settings.printers.dialog.deviceHint')}
              value={device}
              onChange={setDevice}
              maxLength={300}
              isCode
              autoFocus
            />
            <NumberField
              label={t('settings.printers.dialog.baudRate')}
              description={t('settings.printers.dialog.baudRateHint')}
              value={baudRate}
              max={1_000_000}
              onChange={setBaudRate}
            />
          </FormGrid>
        )}
        {place !== 'none' && paperOf[kind] === 'label' && <ProfileFields value={profile} onChange={setProfile} />}
        {tried && missing() === undefined && (
          <TryPrinter key={JSON.stringify(tried)} port={tried} profile={paperOf[kind] === 'label' ? profile : undefined} />
        )}
        {alike.length > 0 && (
          <CheckField label={t('settings.printers.dialog.also', { documents: also })} value={isAlso} onChange={setAlso} />
        )}
        <TroubleNote trouble={saving.trouble} />
      </FormGrid>
    </ConfirmStep>
  )
}

/** A port is a number that nobody groups by thousands. */
function PortField({ value, onChange }: { value: number | undefined; onChange: (value: number | undefined) => void }) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('settings.printers.dialog.port')}
      value={value === undefined ? '' : String(value)}
      onChange={(text) => onChange(/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined)}
      maxLength={5}
      isCode
    />
  )
}

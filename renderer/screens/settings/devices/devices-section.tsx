import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyboardScanner, removeDevice, saveDevice, useDevices } from '#renderer/api/devices.ts'
import { station } from '#renderer/api/station.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { StatusWord } from '#renderer/ui/status/status-word.tsx'
import { KEYBOARD_SCANNER } from '#shared/contract/devices.ts'
import { scaleProtocols } from '#shared/domain/weighing/protocols.ts'
import { type Check, checksOf } from './device-checks.ts'
import { DeviceDialog, findPlaces } from './device-dialog.tsx'
import { DevicePanel } from './device-panel.tsx'
import { deviceName, linkText, stateWords } from './device-words.ts'
import { useSaveLog } from './use-save-log.ts'

type Asked = 'add' | 'change' | 'remove'

/** Every device of this station as it is now, and what can be done with it. */
export function DevicesSection() {
  const { t } = useTranslation()
  const { devices, heard } = useDevices()
  const [chosenId, setChosenId] = useState<string>()
  const [asked, setAsked] = useState<Asked>()
  const [checked, setChecked] = useState<{ id: string; checks: readonly Check[] }>()
  const log = useSaveLog()
  const rows = [
    devices.find(({ id }) => id === KEYBOARD_SCANNER) ?? keyboardScanner(KEYBOARD_SCANNER, null),
    ...devices.filter(({ id }) => id !== KEYBOARD_SCANNER),
  ]
  const chosen = rows.find(({ id }) => id === chosenId)
  const isKeyboard = chosen?.link.type === 'keyboard'
  const fixed = chosen === undefined ? t('devices.list.choose') : isKeyboard ? t('devices.list.keyboardStays') : undefined
  const tares = chosen?.kind === 'scale' && chosen.link.type === 'serial' && scaleProtocols[chosen.protocol].tare !== undefined
  const isScale = chosen?.kind === 'scale'
  const camera = chosen?.kind === 'camera' ? chosen.link : undefined
  const noStation = station === undefined ? t('devices.list.noStation') : undefined

  async function check() {
    if (!chosen) return
    setChecked({ id: chosen.id, checks: checksOf(chosen, useDevices.getState().heard.get(chosen.id), await findPlaces()) })
  }
  const switchCamera = async () => {
    if (chosen?.kind === 'camera') await saveDevice({ ...chosen, link: { ...chosen.link, isOn: !chosen.link.isOn } })
  }
  const act = (word: 'zero' | 'tare') => async () => void (chosen && (await station?.call('actOnScale', { id: chosen.id, act: word })))

  const steps: readonly ButtonAction[] = [
    { id: 'add', label: t('devices.list.add'), shortcut: 'a', tone: 'primary', run: () => setAsked('add') },
    { id: 'change', label: t('devices.list.change'), shortcut: 'c', disabledReason: fixed, run: () => setAsked('change') },
    {
      id: 'check',
      label: t('devices.list.check'),
      shortcut: 't',
      disabledReason: chosen === undefined ? t('devices.list.choose') : undefined,
      run: check,
    },
    ...(camera ? [{ id: 'switch', label: t(camera.isOn ? 'devices.list.off' : 'devices.list.on'), shortcut: 'o', run: switchCamera }] : []),
    { id: 'remove', label: t('devices.list.remove'), shortcut: 'x', disabledReason: fixed, run: () => setAsked('remove') },
    ...(isScale
      ? [
          { id: 'zero', label: t('devices.list.zero'), shortcut: 'z', run: act('zero') },
          {
            id: 'tare',
            label: t('devices.list.tare'),
            shortcut: 'r',
            disabledReason: tares ? undefined : t('devices.list.notTare'),
            run: act('tare'),
          },
        ]
      : []),
    { id: 'log', label: t('devices.list.saveLog'), shortcut: 'l', disabledReason: noStation, run: log.save },
  ]
  useActions(steps)

  return (
    <>
      <Section title={t('devices.list.title')}>
        <div className={classes['stack']}>
          <div className={classes['devices']} style={{ '--rows': rows.length } as Record<string, number>}>
            <DataTable
              ground="surface"
              label={t('devices.list.table')}
              rows={rows}
              empty={undefined}
              rowKey={({ id }) => id}
              selectedKey={chosenId}
              onSelect={({ id }) => setChosenId(id)}
              onOpen={({ id, link }) => {
                setChosenId(id)
                if (link.type !== 'keyboard') setAsked('change')
              }}
              columns={[
                { key: 'name', title: t('devices.list.name'), width: 'minmax(140px, 1.4fr)', render: (device) => deviceName(t, device) },
                { key: 'kind', title: t('devices.list.kind'), width: '92px', render: ({ kind }) => t(`devices.kind.${kind}`) },
                { key: 'link', title: t('devices.list.link'), width: 'minmax(130px, 1.2fr)', render: (device) => linkText(t, device) },
                {
                  key: 'state',
                  title: t('devices.list.state'),
                  width: '160px',
                  render: (device) => {
                    const { tone, word } = stateWords(t, device, heard.get(device.id))
                    return <StatusWord tone={tone}>{word}</StatusWord>
                  },
                },
                {
                  key: 'last',
                  title: t('devices.list.last'),
                  width: 'minmax(120px, 1.4fr)',
                  isCode: true,
                  render: ({ id }) => heard.get(id)?.bytes?.bytes,
                },
              ]}
            />
          </div>
          {log.note && <Note tone={log.note.tone}>{log.note.text}</Note>}
          <ActionButtons actions={steps} />
        </div>
      </Section>
      {chosen && !isKeyboard && (
        <DevicePanel device={chosen} heard={heard.get(chosen.id)} checks={checked?.id === chosen.id ? checked.checks : undefined} />
      )}
      {(asked === 'add' || (asked === 'change' && chosen)) && (
        <DeviceDialog device={asked === 'add' ? undefined : chosen} onSaved={setChosenId} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'remove' && chosen && (
        <ConfirmStep
          title={t('devices.removeDialog.title', { name: chosen.name })}
          text={t('devices.removeDialog.text')}
          confirmLabel={t('devices.removeDialog.confirm')}
          tone="dangerPrimary"
          onConfirm={async () => {
            await removeDevice(chosen.id)
            setAsked(undefined)
          }}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HubClient, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/settings/promises/promises.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { type PriorityKey, priorityKeys } from '#shared/domain/promising/fill-priority.ts'

type Priority = Awaited<ReturnType<HubClient['promising']['getPriority']>>['priority']

const listOf = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

/** Who gets goods first: what is compared first, second and so on. Alt with an arrow moves the line whose buttons have the focus. */
export function PriorityEditor({ priority, version }: { priority: Priority; version: number }) {
  const { t } = useTranslation()
  const [keys, setKeys] = useState<readonly PriorityKey[]>(priority.keys)
  const [classNames, setClassNames] = useState(priority.classes.join(', '))
  const [channels, setChannels] = useState(priority.channels.join(', '))
  const save = useAttempt(hub.promising.changePriority)
  const offerUndo = useOfferUndo()
  const draft: Priority = { keys: [...keys], classes: listOf(classNames), channels: listOf(channels) }
  const isChanged = JSON.stringify(draft) !== JSON.stringify(priority)
  const left = priorityKeys.filter((key) => !keys.includes(key))

  function move(key: PriorityKey, by: -1 | 1) {
    const from = keys.indexOf(key)
    const to = from + by
    if (to < 0 || to >= keys.length) return
    const next = keys.filter((one) => one !== key)
    next.splice(to, 0, key)
    setKeys(next)
  }

  function press(event: KeyboardEvent, key: PriorityKey) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(key, event.key === 'ArrowUp' ? -1 : 1)
  }

  async function store() {
    const done = await save.run({ version, priority: draft })
    if (!done) return
    offerUndo(
      (words) => words('promises.settings.prioritySaved'),
      () => hub.promising.changePriority({ version: done.version, priority }),
    )
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'savePriority',
      label: t('promises.settings.savePriority'),
      shortcut: 'Alt+S',
      disabledReason: isChanged ? undefined : t('holds.settings.unchanged'),
      isBusy: save.isRunning,
      run: store,
    },
  ]
  useActions(steps)
  return (
    <Section title={t('promises.settings.priority')}>
      <p className={classes['head']}>{t('promises.settings.priorityText')}</p>
      <ol className={classes['keys']}>
        {keys.map((key, at) => (
          <li key={key} className={classes['key']} onKeyDown={(event) => press(event, key)}>
            <span className={classes['place']}>{at + 1}</span>
            <span>{t(`promises.settings.key.${key}`)}</span>
            <span className={classes['moves']}>
              <Button size="small" onClick={() => move(key, -1)} disabled={at === 0}>
                {t('ui.arranged.up')}
              </Button>
              <Button size="small" onClick={() => move(key, 1)} disabled={at === keys.length - 1}>
                {t('ui.arranged.down')}
              </Button>
              <Button size="small" tone="quiet" onClick={() => setKeys(keys.filter((one) => one !== key))}>
                {t('promises.settings.leaveOut')}
              </Button>
            </span>
          </li>
        ))}
        {left.map((key) => (
          <li key={key} className={classes['key']}>
            <span className={classes['place']}>–</span>
            <Toned tone="muted">{t(`promises.settings.key.${key}`)}</Toned>
            <Button size="small" onClick={() => setKeys([...keys, key])}>
              {t('promises.settings.takeIn')}
            </Button>
          </li>
        ))}
      </ol>
      <FormGrid>
        <TextField
          label={t('promises.settings.classes')}
          description={t('promises.settings.classesHint')}
          value={classNames}
          onChange={setClassNames}
          maxLength={400}
        />
        <TextField
          label={t('promises.settings.channels')}
          description={t('promises.settings.channelsHint')}
          value={channels}
          onChange={setChannels}
          maxLength={400}
        />
      </FormGrid>
      <TroubleNote trouble={save.trouble} />
      <ActionButtons actions={steps} />
    </Section>
  )
}

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { usePicture } from '#renderer/api/use-picture.ts'
import { flattenPicture } from '#renderer/records/flatten-picture.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { usePastedFile } from '#renderer/records/use-pasted-file.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FileInput } from '#renderer/ui/fields/file-input.tsx'
import { Section } from '#renderer/ui/page/section.tsx'

/** The company's logo: chosen or pasted, saved at once, and each change can be taken back. */
export function CompanyLogo({ saved }: { saved: string | null }) {
  const { t } = useTranslation()
  const setting = useAttempt(hub.setup.setCompanyLogo)
  const [changed, setChanged] = useState<{ logo: string | null; before: string | null }>()
  const [isUnread, setUnread] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const logo = changed ? changed.logo : saved
  const address = usePicture(logo)

  async function set(choice: Parameters<typeof setting.run>[0]['logo']) {
    setUnread(false)
    const done = await setting.run({ logo: choice })
    if (done) setChanged(done)
  }

  async function take(file: File | undefined) {
    if (!file || setting.isRunning) return
    const base64 = await flattenPicture(file)
    if (input.current) input.current.value = ''
    if (base64 === undefined) setUnread(true)
    else await set({ kind: 'new', base64 })
  }
  usePastedFile(take)

  const before = changed && changed.before !== changed.logo ? changed.before : undefined
  return (
    <Section title={t('settings.company.logo.title')}>
      <div className={classes['logo']}>
        {address === undefined ? (
          <span className={classes['logoPlace']}>{t('settings.company.logo.none')}</span>
        ) : (
          <img className={classes['logoPlace']} src={address} alt={t('settings.company.logo.title')} />
        )}
        <div className={classes['logoWords']}>
          <p className={classes['lead']}>{t('settings.company.logo.text')}</p>
          <ButtonRow>
            <Button onClick={() => input.current?.click()} isBusy={setting.isRunning}>
              {t('settings.company.logo.choose')}
            </Button>
            {logo !== null && <Button onClick={() => set({ kind: 'none' })}>{t('settings.company.logo.remove')}</Button>}
            {before !== undefined && (
              <Button onClick={() => set(before === null ? { kind: 'none' } : { kind: 'kept', sha256: before })}>
                {t('settings.company.logo.undo')}
              </Button>
            )}
          </ButtonRow>
          <TroubleNote trouble={setting.trouble} />
          {isUnread && <Note tone="wrong">{t('settings.company.logo.unread')}</Note>}
        </div>
        <FileInput
          input={input}
          accept="image/png,image/jpeg"
          label={t('settings.company.logo.choose')}
          onChoose={(file) => void take(file)}
        />
      </div>
    </Section>
  )
}

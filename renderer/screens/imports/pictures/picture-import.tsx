import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/imports/imports.module.css'
import { PictureDrop } from '#renderer/screens/imports/pictures/picture-drop.tsx'
import { isMeant } from '#renderer/screens/imports/pictures/picture-fate.ts'
import { PictureTable } from '#renderer/screens/imports/pictures/picture-table.tsx'
import { MOST_FILES, usePictureImport } from '#renderer/screens/imports/pictures/use-picture-import.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { ProgressBar } from '#renderer/ui/status/progress-bar.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

/** Brings the pictures of products in, many at once: each is named by the SKU or a barcode of its product. */
export function PictureImport() {
  const { t } = useTranslation()
  const work = usePictureImport()
  const { step } = work
  return (
    <>
      <Section title={t('imports.pictures.title')}>
        <p>{t('imports.pictures.text')}</p>
        <PictureDrop onFiles={work.check} isSmall={step.kind === 'planned' || step.kind === 'saving' || step.kind === 'saved'} />
        {step.kind !== 'waitingForFiles' && (
          <div className={classes['outcome']}>
            <Outcome work={work} />
          </div>
        )}
      </Section>
      <Section title={t('imports.pictures.names')}>
        <ul className={classes['rules']}>
          {(['sku', 'barcode', 'number', 'slash', 'size'] as const).map((rule) => (
            <li key={rule}>{t(`imports.pictures.rule.${rule}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Outcome({ work }: { work: ReturnType<typeof usePictureImport> }) {
  const { t } = useTranslation()
  const { step } = work
  switch (step.kind) {
    case 'waitingForFiles':
      return undefined
    case 'nothing':
      return <Note tone="care">{t('imports.pictures.nothing')}</Note>
    case 'looking':
      return <p>{t('imports.pictures.looking')}</p>
    case 'tooMany':
      return <Note tone="wrong">{t('imports.pictures.tooMany', { count: step.count, most: MOST_FILES })}</Note>
    case 'trouble':
      return <TroubleNote trouble={step.trouble} />
    case 'planned':
      return <Plan work={work} />
    case 'saving':
      return <Saving done={step.done} total={step.total} onStop={work.stop} />
    case 'saved':
      return <Saved work={work} />
  }
}

function Plan({ work: { rows, keepsOld, setKeepsOld, save } }: { work: ReturnType<typeof usePictureImport> }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const meant = rows.filter(isMeant).length
  const old = rows.filter(({ fate }) => fate.kind === 'replaces' || fate.kind === 'kept').length
  const count = (kind: 'new' | 'replaces') => formatQuantity(rows.filter(({ fate }) => fate.kind === kind).length, locale)
  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('imports.pictures.save', { count: meant }),
      shortcut: 'Ctrl+Enter',
      tone: 'primary',
      disabledReason: meant === 0 ? t('imports.pictures.noneFits') : undefined,
      run: save,
    },
  ]
  useActions(steps)
  return (
    <>
      <Note tone={meant === 0 ? 'care' : 'neutral'}>
        {t('imports.pictures.plan', {
          count: rows.length,
          added: count('new'),
          replaced: count('replaces'),
          left: formatQuantity(rows.length - meant, locale),
        })}
      </Note>
      {old > 0 && <CheckField label={t('imports.pictures.keepOld')} value={keepsOld} onChange={setKeepsOld} />}
      <ActionButtons actions={steps} />
      <PictureTable rows={rows} />
    </>
  )
}

function Saving({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const steps: readonly ButtonAction[] = [{ id: 'stop', label: t('imports.stop'), shortcut: 'Escape', run: onStop }]
  useActions(steps)
  const word = t('imports.pictures.savedOf', { done: formatQuantity(done, locale), total: formatQuantity(total, locale) })
  return (
    <div className={classes['running']}>
      <ProgressBar done={done} total={total} word={word} isWide />
      <ActionButtons actions={steps} />
    </div>
  )
}

function Saved({ work: { rows, again } }: { work: ReturnType<typeof usePictureImport> }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const saved = rows.filter(({ fate }) => fate.kind === 'saved').length
  const steps: readonly ButtonAction[] = [
    { id: 'show', label: t('imports.show.products'), tone: 'primary', run: () => navigate('/products') },
    { id: 'again', label: t('imports.pictures.again'), run: again },
  ]
  useActions(steps)
  return (
    <>
      <Note tone={saved === 0 ? 'wrong' : 'right'}>{t('imports.pictures.done', { count: saved })}</Note>
      <ActionButtons actions={steps} />
      <PictureTable rows={rows} />
    </>
  )
}

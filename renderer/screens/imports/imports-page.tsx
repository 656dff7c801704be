import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { FileColumns } from '#renderer/screens/imports/file-columns.tsx'
import { FileDrop } from '#renderer/screens/imports/file-drop.tsx'
import { ImportOutcome } from '#renderer/screens/imports/import-outcome.tsx'
import { PictureImport } from '#renderer/screens/imports/pictures/picture-import.tsx'
import { useImport } from '#renderer/screens/imports/use-import.ts'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { Page } from '#renderer/ui/page/list-page.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { type ImportKind, importKinds } from '#shared/contract/imports.ts'

const broughtIn = [...importKinds, 'pictures'] as const

/** Brings files in: what they hold, the file, what was found in it, and only then the import. */
export function ImportsPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { first } = useParams<{ first?: string }>()
  const kind = broughtIn.find((one) => one === first) ?? 'products'
  const setKind = (next: (typeof broughtIn)[number]) => navigate(`/imports/${next}`, { replace: true })
  return (
    <Page title={t('imports.title')} summary={t('imports.intro')}>
      <FilterChips
        label={t('imports.kindLabel')}
        chips={broughtIn.map((id) => ({ id, label: t(`imports.kind.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'pictures' ? (
        <PictureImport />
      ) : (
        <>
          <ImportOfKind key={kind} kind={kind} />
          <FileColumns kind={kind} />
        </>
      )}
    </Page>
  )
}

function ImportOfKind({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation()
  const work = useImport(kind)
  const hasFile = ['running', 'checked', 'done', 'refused'].includes(work.step.kind)
  return (
    <Section title={t('imports.file')}>
      <p>{t(`imports.kindText.${kind}`)}</p>
      <FileDrop onFile={work.check} onFolder={work.refuseFolder} isSmall={hasFile} />
      <ImportOutcome kind={kind} work={work} />
    </Section>
  )
}

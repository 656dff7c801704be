import { useTranslation } from 'react-i18next'
import { isMeant, type PictureFate, type PictureRow } from '#renderer/screens/imports/pictures/picture-fate.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { type StatusTone, StatusWord } from '#renderer/ui/status/status-word.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { refusalText, troubleText } from '#renderer/wording/refusal-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { pictureKinds } from '#shared/domain/files/file-kind.ts'

/** More rows than anybody reads; the troubles come first. */
const MOST_SHOWN = 300

const tones: Readonly<Record<PictureFate['kind'], StatusTone>> = {
  new: 'right',
  replaces: 'busy',
  saved: 'right',
  kept: 'neutral',
  stopped: 'neutral',
  anotherFirst: 'care',
  noProduct: 'care',
  noPicture: 'wrong',
  unreadable: 'wrong',
  refused: 'wrong',
}

/** Each file, the product it is named after, and what becomes of it. */
export function PictureTable({ rows }: { rows: readonly PictureRow[] }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const isRight = (row: PictureRow) => isMeant(row) || row.fate.kind === 'saved'
  const shown = rows.toSorted((a, b) => Number(isRight(a)) - Number(isRight(b)) || a.at - b.at).slice(0, MOST_SHOWN)

  function words(fate: PictureFate): string {
    switch (fate.kind) {
      case 'anotherFirst':
        return t('imports.pictures.fate.anotherFirst', { first: fate.first })
      case 'noPicture':
        return refusalText(t, { code: 'FILE_KIND_REFUSED', data: { found: fate.found, taken: [...pictureKinds] } }, terms)
      case 'refused':
        return troubleText(t, fate.trouble, terms)
      default:
        return t(`imports.pictures.fate.${fate.kind}`)
    }
  }

  return (
    <LinesTable
      label={t('imports.kind.pictures')}
      rows={shown}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: 'file', title: t('imports.file'), width: '30%', render: ({ file }) => <Code>{file.name}</Code> },
        {
          key: 'product',
          title: t('imports.pictures.product'),
          width: '34%',
          render: ({ match }) =>
            match?.product && (
              <>
                <Code>{match.product.sku}</Code> {match.product.name}
              </>
            ),
        },
        {
          key: 'fate',
          title: t('imports.pictures.what'),
          render: ({ fate }) => <StatusWord tone={tones[fate.kind]}>{words(fate)}</StatusWord>,
        },
      ]}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { drawPages } from '#renderer/screens/printing/draw-pages.ts'
import classes from '#renderer/screens/printing/printing.module.css'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { DocumentKind } from '#shared/contract/printing.ts'

/** A document does not change while it is looked at. */
const keptMs = 60_000

type DocumentPreviewProps = { documentKind: DocumentKind; documentId: string }

/** The very bytes that go to the printer, as pictures of their pages. */
export function DocumentPreview({ documentKind, documentId }: DocumentPreviewProps) {
  const { t } = useTranslation()
  const { data: pages, isPending } = useQuery({
    queryKey: ['documentPreview', documentKind, documentId],
    queryFn: async () => {
      const reply = await replyOf(hub.printing.previewDocument({ documentKind, documentId }))
      return reply.ok ? drawPages(reply.value) : []
    },
    staleTime: keptMs,
  })
  const isNone = pages === undefined || pages.length === 0
  return (
    <PanelPart title={t('printing.panel.preview')}>
      {isPending && <Toned tone="muted">{t('printing.panel.previewDrawing')}</Toned>}
      {!isPending && isNone && <Toned tone="muted">{t('printing.panel.previewNone')}</Toned>}
      <div className={classes['pages']}>
        {pages?.map((source, index) => (
          <img
            key={source.slice(-40)}
            className={classes['page']}
            src={source}
            alt={t('printing.panel.page', { page: String(index + 1), pages: String(pages.length) })}
          />
        ))}
      </div>
    </PanelPart>
  )
}

import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useToday } from '#renderer/records/use-today.ts'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Timeline } from '#renderer/ui/panel/timeline.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatMoment, formatQuantity } from '#renderer/wording/format.ts'
import { moveReasonWord } from '#renderer/wording/move-reason-word.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { StockMoveRow, StockRow } from '#shared/contract/stock.ts'

type Move = z.infer<typeof StockMoveRow>

/** What moved in and out of a place, newest first. */
export function StockMoves({ level, moves }: { level: StockRow; moves: readonly Move[] }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const today = useToday()

  function text({ quantity, from, to, reason, document }: Move): string {
    const units = formatQuantity(quantity, locale)
    const way =
      to === level.binCode
        ? from === null
          ? t('stock.move.inFromOutside', { quantity: units })
          : t('stock.move.in', { quantity: units, from })
        : to === null
          ? t('stock.move.outToOutside', { quantity: units })
          : t('stock.move.out', { quantity: units, to })
    return [way, moveReasonWord(reason, t), document].filter(Boolean).join(', ')
  }

  return (
    <PanelPart title={t('stock.panel.moves')}>
      {moves.length === 0 && <Toned tone="muted">{t('stock.panel.noMoves')}</Toned>}
      <Timeline
        label={t('stock.panel.moves')}
        entries={moves.map((move) => ({
          id: move.id,
          when: formatMoment(move.at, timeZone, locale, today),
          tone: move.to === level.binCode ? 'right' : 'neutral',
          text: text(move),
        }))}
      />
    </PanelPart>
  )
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatInstant } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderHold } from '#shared/contract/order-hold.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import type { Address } from '#shared/contract/terms.ts'
import { addressProblems } from '#shared/domain/parties/address-problems.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** What stops an order: why, by whom, since when, and the button that takes it off. */
export function OrderHolds({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const release = useAttempt(hub.holds.releaseHold)
  const offerUndo = useOfferUndo()
  if (order.holds.length === 0) return undefined

  async function takeOff({ id, rule, reason, note }: OrderHold) {
    // a rule would place its hold itself, were its ground still there
    if ((await release.run({ holdId: id })) && rule === null)
      offerUndo(
        (words) => words('ui.undo.unheld', { number: order.number, reason: words(`holds.reason.${reason}`) }),
        () => hub.holds.placeHold({ id: uuidV7Ids.next(), orderId: order.id, reason, note }),
      )
  }

  return (
    <>
      {order.holds.map((hold) => (
        <Note
          key={hold.id}
          tone="care"
          action={
            <Button size="small" isBusy={release.isRunning} onClick={() => void takeOff(hold)}>
              {t('holds.release')}
            </Button>
          }
        >
          <HoldWords hold={hold} shipTo={order.shipTo} />
        </Note>
      ))}
      <TroubleNote trouble={release.trouble} />
    </>
  )
}

function HoldWords({ hold: { reason, rule, note, placedAt, placedBy }, shipTo }: { hold: OrderHold; shipTo: Address }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const who = rule === null ? placedBy : t('holds.byRule')
  const why = rule === null ? note : rule === 'address' ? addressWords(shipTo, t) : t(`holds.rule.${rule}`)
  return (
    <>
      <div>
        {t('holds.title')}: {t(`holds.reason.${reason}`)}. {why}
      </div>
      <Toned tone="muted">{t('holds.by', { who, time: formatInstant(placedAt, timeZone, locale) })}</Toned>
    </>
  )
}

/** What the post would find wrong in the address as it stands now. */
function addressWords(shipTo: Address, t: TFunction): string {
  const problems = addressProblems(shipTo).map(({ kind, example }) => t(`parties.addressProblem.${kind}`, { example }).replace(/\.$/, ''))
  return problems.length > 0 ? t('holds.rule.address', { problems: problems.join(', ') }) : t('holds.rule.addressRight')
}

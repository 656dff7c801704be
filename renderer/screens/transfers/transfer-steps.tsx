import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { usePrint } from '#renderer/records/use-print.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import type { TransferView } from '#shared/contract/transfers.ts'

/** The next steps of a transfer, with their keys; only those that are possible now. */
export function TransferSteps({ transfer }: { transfer: TransferView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const ship = useAttempt(hub.transfers.shipTransfer)
  const callBack = useAttempt(hub.transfers.callBack)
  const cancel = useAttempt(hub.transfers.cancelTransfer)
  const printing = usePrint()
  const offerUndo = useOfferUndo()
  const { id, number, status, unitsReceived } = transfer

  async function send() {
    if (await ship.run({ id }))
      offerUndo(
        (words) => words('transfers.undo.sent', { number }),
        () => hub.transfers.callBack({ id }),
      )
  }

  const steps: readonly (ButtonAction | false)[] = [
    status === 'open' && {
      id: 'send',
      label: t('transfers.action.send'),
      shortcut: 's',
      tone: 'primary',
      isBusy: ship.isRunning,
      run: send,
    },
    status === 'onTheWay' && {
      id: 'receive',
      label: t('transfers.action.receive'),
      shortcut: 'r',
      tone: 'primary',
      run: () => navigate(`/receive/${id}`),
    },
    {
      id: 'print',
      label: t('transfers.action.print'),
      shortcut: 'p',
      isBusy: printing.isPrinting,
      run: () => printing.print('transferSheet', id),
    },
    status === 'onTheWay' &&
      unitsReceived === 0 && {
        id: 'callBack',
        label: t('transfers.action.callBack'),
        isBusy: callBack.isRunning,
        run: () => void callBack.run({ id }),
      },
    status === 'open' && {
      id: 'cancel',
      label: t('transfers.action.cancel'),
      tone: 'danger',
      isBusy: cancel.isRunning,
      run: () => void cancel.run({ id }),
    },
  ]
  const possible = steps.filter((step) => step !== false)
  useActions(possible)
  return (
    <>
      <TroubleNote trouble={ship.trouble ?? callBack.trouble ?? cancel.trouble} />
      {printing.note}
      <ActionButtons actions={possible} />
    </>
  )
}

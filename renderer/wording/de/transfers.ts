import type { transfers as english } from '#renderer/wording/en/transfers.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const transfers: SameShape<typeof english> = {
  status: { open: 'zu senden', onTheWay: 'unterwegs', received: 'angekommen', cancelled: 'storniert' },
}

import { amendments } from '#renderer/wording/en/amendments.ts'
import { app } from '#renderer/wording/en/app.ts'
import { attachments } from '#renderer/wording/en/attachments.ts'
import { backups } from '#renderer/wording/en/backups.ts'
import { catalog } from '#renderer/wording/en/catalog.ts'
import { deliveries } from '#renderer/wording/en/deliveries.ts'
import { devices } from '#renderer/wording/en/devices.ts'
import { files } from '#renderer/wording/en/files.ts'
import { floor } from '#renderer/wording/en/floor.ts'
import { history } from '#renderer/wording/en/history.ts'
import { holds } from '#renderer/wording/en/holds.ts'
import { home } from '#renderer/wording/en/home.ts'
import { imports } from '#renderer/wording/en/imports.ts'
import { invoicing } from '#renderer/wording/en/invoicing.ts'
import { labelFields } from '#renderer/wording/en/label-fields.ts'
import { labels } from '#renderer/wording/en/labels.ts'
import { margins } from '#renderer/wording/en/margins.ts'
import { moveIn } from '#renderer/wording/en/move-in.ts'
import { orders } from '#renderer/wording/en/orders.ts'
import { packing } from '#renderer/wording/en/packing.ts'
import { parties } from '#renderer/wording/en/parties.ts'
import { picking } from '#renderer/wording/en/picking.ts'
import { prices } from '#renderer/wording/en/prices.ts'
import { printing } from '#renderer/wording/en/printing.ts'
import { promises } from '#renderer/wording/en/promises.ts'
import { purchases } from '#renderer/wording/en/purchases.ts'
import { putBack } from '#renderer/wording/en/put-back.ts'
import { quotes } from '#renderer/wording/en/quotes.ts'
import { recurring } from '#renderer/wording/en/recurring.ts'
import { refusals } from '#renderer/wording/en/refusals.ts'
import { scanning } from '#renderer/wording/en/scanning.ts'
import { settings } from '#renderer/wording/en/settings.ts'
import { setup } from '#renderer/wording/en/setup.ts'
import { shipments } from '#renderer/wording/en/shipments.ts'
import { shipping } from '#renderer/wording/en/shipping.ts'
import { stock } from '#renderer/wording/en/stock.ts'
import { tags } from '#renderer/wording/en/tags.ts'
import { transfers } from '#renderer/wording/en/transfers.ts'
import { ui } from '#renderer/wording/en/ui.ts'

/** Every word the application says in English; the other languages are typed after it. */
export const english = {
  amendments,
  app,
  attachments,
  backups,
  catalog,
  devices,
  deliveries,
  files,
  floor,
  history,
  holds,
  home,
  imports,
  invoicing,
  labelFields,
  labels,
  margins,
  moveIn,
  orders,
  packing,
  parties,
  picking,
  prices,
  printing,
  promises,
  purchases,
  putBack,
  quotes,
  recurring,
  refusals,
  scanning,
  settings,
  setup,
  shipments,
  shipping,
  stock,
  tags,
  transfers,
  ui,
}

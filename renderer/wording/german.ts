import { amendments } from '#renderer/wording/de/amendments.ts'
import { app } from '#renderer/wording/de/app.ts'
import { attachments } from '#renderer/wording/de/attachments.ts'
import { backups } from '#renderer/wording/de/backups.ts'
import { catalog } from '#renderer/wording/de/catalog.ts'
import { deliveries } from '#renderer/wording/de/deliveries.ts'
import { devices } from '#renderer/wording/de/devices.ts'
import { files } from '#renderer/wording/de/files.ts'
import { floor } from '#renderer/wording/de/floor.ts'
import { history } from '#renderer/wording/de/history.ts'
import { holds } from '#renderer/wording/de/holds.ts'
import { home } from '#renderer/wording/de/home.ts'
import { imports } from '#renderer/wording/de/imports.ts'
import { invoicing } from '#renderer/wording/de/invoicing.ts'
import { labelFields } from '#renderer/wording/de/label-fields.ts'
import { labels } from '#renderer/wording/de/labels.ts'
import { margins } from '#renderer/wording/de/margins.ts'
import { moveIn } from '#renderer/wording/de/move-in.ts'
import { orders } from '#renderer/wording/de/orders.ts'
import { packing } from '#renderer/wording/de/packing.ts'
import { parties } from '#renderer/wording/de/parties.ts'
import { picking } from '#renderer/wording/de/picking.ts'
import { prices } from '#renderer/wording/de/prices.ts'
import { printing } from '#renderer/wording/de/printing.ts'
import { promises } from '#renderer/wording/de/promises.ts'
import { purchases } from '#renderer/wording/de/purchases.ts'
import { putBack } from '#renderer/wording/de/put-back.ts'
import { quotes } from '#renderer/wording/de/quotes.ts'
import { recurring } from '#renderer/wording/de/recurring.ts'
import { refusals } from '#renderer/wording/de/refusals.ts'
import { scanning } from '#renderer/wording/de/scanning.ts'
import { settings } from '#renderer/wording/de/settings.ts'
import { setup } from '#renderer/wording/de/setup.ts'
import { shipments } from '#renderer/wording/de/shipments.ts'
import { shipping } from '#renderer/wording/de/shipping.ts'
import { stock } from '#renderer/wording/de/stock.ts'
import { tags } from '#renderer/wording/de/tags.ts'
import { transfers } from '#renderer/wording/de/transfers.ts'
import { ui } from '#renderer/wording/de/ui.ts'

/** Every word the application says in German. */
export const german = {
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

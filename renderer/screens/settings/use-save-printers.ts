import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { type PrinterOf, paperOf } from '#renderer/screens/settings/printer-kinds.ts'
import type { DocumentKind, PrinterPort } from '#shared/contract/printing.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'

/** Setting one printer for several kinds of document of a station, or taking it away. */
export function useSavePrinters(station: string) {
  const set = useAttempt(hub.printing.setPrinter)
  const remove = useAttempt(hub.printing.removePrinter)

  /** One after the other; true when every kind was saved. */
  async function save(
    kinds: readonly DocumentKind[],
    port: PrinterPort | undefined,
    printerOf: PrinterOf,
    profile: PrinterProfile,
  ): Promise<boolean> {
    for (const documentKind of kinds) {
      if (port === undefined && printerOf(documentKind) === undefined) continue
      const how = paperOf[documentKind] === 'label' ? { profile } : {}
      const saved = port ? await set.run({ station, documentKind, port, ...how }) : await remove.run({ station, documentKind })
      if (saved === undefined) return false
    }
    return true
  }

  return { save, isRunning: set.isRunning || remove.isRunning, trouble: set.trouble ?? remove.trouble }
}

import type { Invoice } from '#electron/documents/invoice/model.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'
import { fromMinor, type Minor } from '#shared/kernel/money.ts'

const AMOUNT_MOST = 99_999_999_999

/**
 * The text of a SEPA transfer's QR code (EPC069-12, version 002, UTF-8): a banking app fills in the whole transfer.
 * Only euros and only to an IBAN; undefined for everything else.
 */
export function giroCode(invoice: Invoice, due: Minor): string | undefined {
  const iban = invoice.seller.bank?.iban?.replaceAll(/\s/g, '').toUpperCase()
  if (!iban || !/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || invoice.currency !== 'EUR' || due <= 0 || due > AMOUNT_MOST) return undefined
  const bic = invoice.seller.bank?.bic?.replaceAll(/\s/g, '') ?? ''
  const holder = [...oneLine(invoice.seller.name)].slice(0, 70).join('')
  const reference = [...oneLine(invoice.number)].slice(0, 140).join('')
  return ['BCD', '002', '1', 'SCT', bic, holder, iban, `EUR${fromMinor(due, 'EUR')}`, '', '', reference].join('\n')
}

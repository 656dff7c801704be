export function InvoicesPage() {
  return undefined
}

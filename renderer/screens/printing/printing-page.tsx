export function PrintingPage() {
  return undefined
}

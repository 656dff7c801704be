export function ShipmentsPage() {
  return undefined
}

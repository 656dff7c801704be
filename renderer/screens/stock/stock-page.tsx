export function StockPage() {
  return undefined
}

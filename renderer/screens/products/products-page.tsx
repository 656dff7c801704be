export function ProductsPage() {
  return undefined
}

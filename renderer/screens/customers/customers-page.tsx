export function CustomersPage() {
  return undefined
}

export function ImportsPage() {
  return undefined
}

export function FirstRun() {
  return undefined
}

/** The kind of address of which more than one is the default: then nobody could say which is meant. */
export function defaultTwice<Kind extends string>(
  addresses: readonly { readonly kind: Kind; readonly isDefault: boolean }[],
): Kind | undefined {
  const defaults = addresses.filter(({ isDefault }) => isDefault).map(({ kind }) => kind)
  return defaults.find((kind, i) => defaults.indexOf(kind) !== i)
}

import type { TFunction } from 'i18next'

/** The channels that Packbench itself writes; a shop may name its own. */
export const channels = ['phone', 'mail', 'file', 'shop'] as const

/** Where an order came from, in words; a channel of another's naming is shown as it is. */
export function channelWord(channel: string, t: TFunction): string {
  const known = channels.find((one) => one === channel)
  return known ? t(`orders.channel.${known}`) : channel
}

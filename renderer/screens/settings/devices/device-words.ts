import type { TFunction } from 'i18next'
import type { Heard } from '#renderer/api/devices.ts'
import type { StatusTone } from '#renderer/ui/status/status-word.tsx'
import { type Device, type DeviceState, KEYBOARD_SCANNER } from '#shared/contract/devices.ts'

export function deviceName(t: TFunction, { name }: Device): string {
  return name === KEYBOARD_SCANNER ? t('devices.keyboardName') : name
}

export function linkText(t: TFunction, { link }: Device): string {
  if (link.type !== 'serial') return t(`devices.link.${link.type}`)
  return t('devices.link.serial', { path: link.path, baudRate: link.baudRate })
}

const tones: Readonly<Record<DeviceState['is'], StatusTone>> = {
  opening: 'busy',
  connected: 'right',
  missing: 'care',
  inUse: 'wrong',
  noRight: 'wrong',
  noDriver: 'wrong',
  broken: 'wrong',
}

export type StateWords = { readonly tone: StatusTone; readonly word: string; readonly advice: string }

/** How a device is, and what to do where it is not well. */
export function stateWords(t: TFunction, { link }: Device, heard: Heard | undefined): StateWords {
  if (link.type === 'keyboard') return { tone: 'right', word: t('devices.state.heard'), advice: '' }
  if (link.type === 'camera' && !link.isOn) return { tone: 'neutral', word: t('devices.state.off'), advice: '' }
  const is = heard?.state?.is ?? 'opening'
  const isWell = is === 'opening' || is === 'connected'
  const advice = isWell ? '' : t(link.type === 'camera' ? `devices.cameraAdvice.${is}` : `devices.stateAdvice.${is}`)
  return { tone: tones[is], word: t(`devices.state.${is}`), advice }
}

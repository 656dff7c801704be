import { useEffect } from 'react'
import { station } from '#renderer/api/station.ts'
import { useStationHabits } from '#renderer/api/station-habits.ts'

/** While a floor screen is open the screen stays lit, and is filled, where this station is set so. */
export function useFloorHabits(): void {
  const { staysAwake = false, fillsScreen = false, isLocked = false } = useStationHabits() ?? {}
  useEffect(() => {
    if (!staysAwake) return
    void station?.call('keepAwake', { on: true })
    return () => void station?.call('keepAwake', { on: false })
  }, [staysAwake])
  useEffect(() => {
    // a locked station fills its screen anyway
    if (!fillsScreen || isLocked) return
    void station?.call('setFullScreen', { on: true })
    return () => void station?.call('setFullScreen', { on: false })
  }, [fillsScreen, isLocked])
}

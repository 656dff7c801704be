import { useEffect, useLayoutEffect } from 'react'
import { create } from 'zustand'
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx'

export type LeaveQuestion = {
  /** "Leave the order unsaved?" */
  readonly title: string
  readonly text: string
  readonly leave: string
  readonly stay: string
}

type Guard = {
  /** What to ask before another page is opened. */
  question: LeaveQuestion | undefined
  /** Where someone wants to go, while it is being asked. */
  wanted: (() => void) | undefined
}

const useGuard = create<Guard>()(() => ({ question: undefined, wanted: undefined }))

/** Asks before this page is left, as long as something on it is unsaved. */
export function useLeaveGuard(isHeld: boolean, { title, text, leave, stay }: LeaveQuestion): void {
  useLayoutEffect(() => {
    if (!isHeld) return
    useGuard.setState({ question: { title, text, leave, stay } })
    return () => useGuard.setState({ question: undefined, wanted: undefined })
  }, [isHeld, title, text, leave, stay])
}

/** Every way to another page goes through here; it waits for the answer while one is needed. */
export function guardLeaving(go: () => void): void {
  if (useGuard.getState().question === undefined) go()
  else useGuard.setState({ wanted: go })
}

const BACK = 3
const FORTH = 4

/** The buttons of a mouse that go back and forth would leave the page without a question. */
function askMouse(event: MouseEvent): void {
  if (event.button !== BACK && event.button !== FORTH) return
  event.preventDefault()
  guardLeaving(() => history.go(event.button === BACK ? -1 : 1))
}

/** The question itself; it stands once in the window. */
export function LeaveDialog() {
  const { question, wanted } = useGuard()
  useEffect(() => {
    addEventListener('mouseup', askMouse)
    return () => removeEventListener('mouseup', askMouse)
  }, [])
  if (question === undefined || wanted === undefined) return undefined
  return (
    <ConfirmDialog
      title={question.title}
      text={question.text}
      confirmLabel={question.leave}
      cancelLabel={question.stay}
      onConfirm={() => {
        useGuard.setState({ question: undefined, wanted: undefined })
        wanted()
      }}
      onCancel={() => useGuard.setState({ wanted: undefined })}
    />
  )
}

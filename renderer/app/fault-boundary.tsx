import { Component, type ReactNode } from 'react'
import { FaultPage } from '#renderer/app/fault-page.tsx'
import { faultReference } from '#renderer/app/fault-reference.ts'

type FaultBoundaryProps = {
  /** The address; another one is tried afresh. */
  at: string
  children: ReactNode
}
type FaultBoundaryState = { reference: string | undefined }

/** Keeps a screen that broke from taking the application with it. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { reference: undefined }

  static getDerivedStateFromError(error: unknown): FaultBoundaryState {
    return { reference: faultReference(error) }
  }

  override componentDidCatch(error: unknown) {
    console.error(`Fault ${faultReference(error)}`, error)
  }

  override componentDidUpdate({ at }: FaultBoundaryProps) {
    if (at !== this.props.at && this.state.reference !== undefined) this.setState({ reference: undefined })
  }

  override render() {
    const { reference } = this.state
    if (reference === undefined) return this.props.children
    return <FaultPage reference={reference} onAgain={() => this.setState({ reference: undefined })} />
  }
}

import { Component, type ReactNode } from 'react'
import { CrashedFace } from './trouble-faces.tsx'

interface ErrorBoundaryProps {
  /** A change of it gives the children another chance. */
  readonly attempt: number
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly attempt: number
  readonly failed: boolean
}

/** Draws the last face in place of a page whose drawing throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { attempt: this.props.attempt, failed: false }

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true }
  }

  static getDerivedStateFromProps(
    { attempt }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return attempt === state.attempt ? null : { attempt, failed: false }
  }

  override render(): ReactNode {
    return this.state.failed ? <CrashedFace /> : this.props.children
  }
}

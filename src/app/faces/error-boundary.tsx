import { Component, type ReactNode } from 'react'
import { ProgramOutdatedError } from '../ui/lazy/program-outdated-error.ts'
import { CrashedFace, OutdatedFace } from './error-faces.tsx'

interface ErrorBoundaryProps {
  /** When it changes, the children are rendered again. */
  readonly attempt: number
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly attempt: number
  readonly failure?: { readonly error: unknown } | undefined
}

/** Shows an error face instead of a page whose rendering throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { attempt: this.props.attempt }

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { failure: { error } }
  }

  static getDerivedStateFromProps(
    { attempt }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return attempt === state.attempt ? null : { attempt, failure: undefined }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (!failure) return this.props.children
    return failure.error instanceof ProgramOutdatedError ? <OutdatedFace /> : <CrashedFace />
  }
}

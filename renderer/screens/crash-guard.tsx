import { Component, type ReactNode } from 'react'
import { FailedScreen } from './failed-screen.tsx'

/** A screen that cannot be drawn says so, instead of leaving an empty window. What was scanned is in the journal. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly why: string | undefined }> {
  override state = { why: undefined }

  static getDerivedStateFromError(error: unknown): { readonly why: string } {
    return { why: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { why } = this.state
    return why === undefined ? this.props.children : <FailedScreen why={why} />
  }
}

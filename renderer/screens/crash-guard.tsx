import { Component, type ReactNode } from 'react'
import { type DeskTrouble, troubleOf } from '../desk/desk-trouble.ts'
import { FailedScreen } from './failed-screen.tsx'

/** A screen that cannot be drawn says so, instead of leaving an empty window. What was scanned is in the journal. */
export class CrashGuard extends Component<
  { readonly children: ReactNode },
  { readonly trouble: DeskTrouble | undefined }
> {
  override state = { trouble: undefined }

  static getDerivedStateFromError(error: unknown): { readonly trouble: DeskTrouble } {
    return { trouble: troubleOf(error) }
  }

  override render(): ReactNode {
    const { trouble } = this.state
    return trouble === undefined ? this.props.children : <FailedScreen trouble={trouble} />
  }
}

import type { ReactElement, ReactNode } from 'react'
import type { Paper } from './paper.ts'
import { printable, printableCode } from './printable-text.ts'

/** Text from outside: cleaned, cut, and isolated so that its direction stays its own. */
export function Text({ value, limit }: { readonly value: string; readonly limit: number }): ReactElement {
  return <bdi>{printable(value, limit)}</bdi>
}

/** A code, SKU, phone or number: left to right in every language. */
export function Code({ value, limit = 48 }: { readonly value: string; readonly limit?: number }): ReactElement {
  return (
    <bdi dir="ltr" className="code">
      {printableCode(value, limit)}
    </bdi>
  )
}

/** A telephone number; some are written in Persian digits. */
export function Phone({ value }: { readonly value: string }): ReactElement {
  return (
    <bdi dir="ltr" className="code">
      {printable(value, 24)}
    </bdi>
  )
}

export interface BlockProps {
  readonly paper: Paper
  readonly className: string
  readonly children: ReactNode
}

/** A part of a paper. Language and direction stand on each: upper case and line breaking depend on them. */
export function Block({ paper, className, children }: BlockProps): ReactElement {
  return (
    <section lang={paper.language} dir={paper.dir} className={className}>
      {children}
    </section>
  )
}

/** A caption over its value, or nothing where there is no value. */
export function Fact({
  caption,
  children,
}: {
  readonly caption: string
  readonly children: ReactNode
}): ReactElement | null {
  if (children === undefined || children === null || children === '') return null
  return (
    <div className="fact">
      <span className="caption">{caption}</span>
      <span className="value">{children}</span>
    </div>
  )
}

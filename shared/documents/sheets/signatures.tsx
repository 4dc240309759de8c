import type { ReactElement } from 'react'
import type { Paper } from '../paper.ts'
import { Block } from '../text.tsx'

/** Lines to sign on, never torn from each other. */
export function Signatures({ paper, who }: { readonly paper: Paper; readonly who: readonly string[] }): ReactElement {
  return (
    <Block paper={paper} className="sheet-signatures">
      {who.map((name) => (
        <div className="sheet-signature" key={name}>
          <b>{name}</b>
          <span>{paper.words.dateAndSignature}</span>
        </div>
      ))}
    </Block>
  )
}

import type { ReactElement } from 'react'
import { CodeWithBars } from './code-with-bars.tsx'
import type { TaxReferenceData } from './data/common-data.ts'
import type { Paper } from './paper.ts'
import { Code } from './text.tsx'
import { verificationCodesOf, verificationRoomMm } from './verification-codes.ts'

export interface VerificationBlockProps {
  readonly paper: Paper
  readonly electronic: TaxReferenceData | undefined
}

/** The QR codes of the electronic document, in the corner of the paper: there the Turkish guide wants them. */
export function VerificationBlock({ paper, electronic }: VerificationBlockProps): ReactElement | null {
  const codes = verificationCodesOf(electronic)
  if (codes.length === 0) return null
  return (
    <div className="verification" dir="ltr">
      {codes.map(({ code, lines }) => (
        <div key={code} className="verification-code">
          <CodeWithBars paper={paper} symbology="qr" code={code} text="" heightMm={0} roomMm={verificationRoomMm} />
          {lines.map((line) => (
            <div key={line} className="verification-line">
              {hyphenParts(line).map((part) => (
                <span key={part.at}>
                  <Code value={part.text} limit={100} />
                </span>
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

/** KSeF's number is broken after a hyphen and nowhere else, so that people can compare it. */
function hyphenParts(line: string): readonly { readonly at: number; readonly text: string }[] {
  return [...line.slice(0, 100).matchAll(/[^-]*-|[^-]+$/g)].map((match) => ({ at: match.index, text: match[0] }))
}

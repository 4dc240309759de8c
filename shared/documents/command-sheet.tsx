import type { ReactElement } from 'react'
import { CodeWithBars } from './code-with-bars.tsx'
import type { CommandSheetData } from './document.ts'
import type { Paper } from './paper.ts'
import { SheetHead } from './sheets/sheet-head.tsx'
import { Block, Text } from './text.tsx'

/** Room for a command's or a badge's barcode, quiet zones included. */
export const commandRoomMm = 78

interface CommandSheetProps {
  readonly paper: Paper
  readonly data: CommandSheetData
}

/** Hangs at the bench: what a packer can do without a keyboard, and the badges of its people to cut out. */
export function CommandSheet({ paper, data }: CommandSheetProps): ReactElement {
  const { words } = paper
  return (
    <main className="sheet" lang={paper.language} dir={paper.dir}>
      <SheetHead paper={paper} data={data} title={words.commands.title} code="" caption="" />
      <p className="hint">{words.commands.hint}</p>
      <Block paper={paper} className="commands">
        {data.commands.map((command) => (
          <Card key={command.code} paper={paper} code={command.code} text={command.text} className="command" />
        ))}
      </Block>
      {data.people.length > 0 && (
        <>
          <h2 className="people-title">{words.commands.people}</h2>
          <Block paper={paper} className="commands">
            {data.people.map((person) => (
              <Card key={person.badge} paper={paper} code={person.badge} text={person.name} className="badge" />
            ))}
          </Block>
        </>
      )}
    </main>
  )
}

interface CardProps {
  readonly paper: Paper
  readonly code: string
  readonly text: string
  readonly className: string
}

function Card({ paper, code, text, className }: CardProps): ReactElement {
  return (
    <div className={className}>
      <div className="command-name">
        <Text value={text} limit={50} />
      </div>
      <CodeWithBars paper={paper} symbology="code128" code={code} text={code} heightMm={13} roomMm={commandRoomMm} />
    </div>
  )
}

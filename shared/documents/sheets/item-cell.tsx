import type { ReactElement } from 'react'
import { Code, Text } from '../text.tsx'

/** What an article is called and its SKU. */
export function ItemCell({ sku, name }: { readonly sku: string; readonly name: string }): ReactElement {
  return (
    <td className="item">
      <div className="item-name">
        <Text value={name} limit={140} />
      </div>
      <div className="sku">
        <Code value={sku} limit={40} />
      </div>
    </td>
  )
}

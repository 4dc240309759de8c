import type { SampleLine } from './rebase.ts'

/** The README beside the sample: what it is, where it comes from, what was changed. */
export function readme(orders: readonly SampleLine[]): string {
  const lines = orders.flatMap((order) => order.intake.lines)
  const longest = Math.max(...orders.map((order) => order.intake.lines.length))
  return `# Sample shop

"Lantern & Thread": ${orders.length} orders with ${lines.length} lines (the longest has ${longest}), to try Packdesk with.

- \`orders.jsonl\`: one \`{"source", "externalId", "intake"}\` per line. Dates are relative to 2026-01-05T08:00:00Z;
  \`rebaseSample\` in \`rebase.ts\` moves them to today.
- \`shop.json\`: the shop's profile: people and their badges, carriers, boxes, number formats.
- Both are written by \`npm run sample -- --from online-retail-2010-12_2011-08.csv.gz\`; the same data gives the same bytes.

## Source and licence

The order lines (invoice numbers, stock codes, product names, quantities, prices) come from

> Chen, D. (2015). *Online Retail* [data set]. UCI Machine Learning Repository. https://doi.org/10.24432/C5BW33

licensed under [Creative Commons Attribution 4.0](https://creativecommons.org/licenses/by/4.0/) (CC BY 4.0).

Changes made: a selection of invoices; product names in sentence case; stock codes in upper case; most quantities lowered to
what a household orders; prices converted to five currencies and rounded; dates, customers, countries, payment, carriers, taxes,
shipping and notes replaced by invented ones. Customer numbers are left out. Barcodes, weights and bins are made up: the barcodes
lie in GS1's in-house range (2000…) and belong to no real article. People, houses, telephone numbers and the shop are invented;
any likeness is chance. Carriers are named to look like life and have nothing to do with this sample.
`
}

/** Colour tokens of one colour scheme: name without dashes → sRGB channels, 0 to 255. */
export type Tokens = ReadonlyMap<string, readonly [number, number, number]>

const hex = /--([\w-]+):\s*#([0-9a-f]{6})\b/g

function tokensIn(css: string): [string, readonly [number, number, number]][] {
  return [...css.matchAll(hex)].map(([, name = '', value = '']) => {
    const channel = (at: number) => Number.parseInt(value.slice(at, at + 2), 16)
    return [name, [channel(0), channel(2), channel(4)] as const]
  })
}

/** The light tokens, and the dark ones laid over them, as the cascade does. */
export function schemesOf(tokensCss: string): { readonly light: Tokens; readonly dark: Tokens } {
  const [light = '', dark = ''] = tokensCss.split('@media (prefers-color-scheme: dark)')
  return { light: new Map(tokensIn(light)), dark: new Map([...tokensIn(light), ...tokensIn(dark)]) }
}

/** WCAG 2.2 relative luminance. */
function luminance(channels: readonly [number, number, number]): number {
  const [red, green, blue] = channels.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio of two tokens, 1 to 21. */
export function contrast(tokens: Tokens, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => {
    const found = tokens.get(name)
    if (found === undefined) throw new Error(`tokens.css has no colour --${name}`)
    return luminance(found)
  }) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

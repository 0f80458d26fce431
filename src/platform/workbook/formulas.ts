const tags = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))]
const attribute = (tag: string, name: string) => new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1]

/** The first cell that holds a formula of each sheet, by the sheet's name. */
export function formulasIn(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string | null> {
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  const links = tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(([, tag = '']) => tag)
  const targets = new Map(links.map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']))
  const sheets = tags(text('xl/workbook.xml'), 'sheet').map(([, tag = '']): [string, string | null] => {
    const target = targets.get(/(?:^|\s)\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1]) ?? ''
    return [plain(attribute(tag, 'name') ?? ''), firstFormula(text(target.startsWith('/') ? target.slice(1) : `xl/${target}`))]
  })
  return new Map(sheets)
}

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const plain = (text: string) => text.replaceAll(/&\w+;/g, (sign) => SIGNS[sign] ?? sign)

function firstFormula(xml: string): string | null {
  const at = xml.search(/<(?:\w+:)?f[\s/>]/)
  if (at < 0) return null
  const cell = xml.slice(Math.max(0, xml.lastIndexOf('<c ', at)), at)
  return attribute(cell.slice(2), 'r') ?? 'A1'
}

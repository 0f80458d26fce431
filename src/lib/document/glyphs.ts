/**
 * Which characters a TrueType font can draw: its `cmap` table, formats 4 and 12 (OpenType 1.9, "cmap"). A font without a
 * readable table draws nothing.
 */
export function drawnBy(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const points = new Set<number>()
  const table = offsetOfCmap(view)
  if (table === undefined) return points
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const subtable = table + view.getUint32(table + 4 + 8 * index + 4)
    const format = view.getUint16(subtable)
    if (format === 4) addSegments(view, subtable, points)
    if (format === 12) addGroups(view, subtable, points)
  }
  return points
}

/** The characters of `lines` that none of the fonts draws, each once, in order of first use; spaces and breaks need no glyph. */
export function missingFrom(fonts: readonly ReadonlySet<number>[], lines: readonly string[]): readonly string[] {
  const used = new Set(lines.flatMap((line) => [...line]))
  return [...used].filter((character) => {
    const point = character.codePointAt(0) ?? 0
    return !/[\s\u200b\u2610\u2611]/u.test(character) && !fonts.some((font) => font.has(point))
  })
}

const CMAP = 0x63_6d_61_70

function offsetOfCmap(view: DataView): number | undefined {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + 16 * index
    if (view.getUint32(record) === CMAP) return view.getUint32(record + 8)
  }
  return undefined
}

function addSegments(view: DataView, subtable: number, points: Set<number>) {
  const segments = view.getUint16(subtable + 6) / 2
  for (let index = 0; index < segments; index++) {
    const end = view.getUint16(subtable + 14 + 2 * index)
    const start = view.getUint16(subtable + 16 + 2 * segments + 2 * index)
    for (let point = start; point <= end && point !== 0xff_ff; point++) points.add(point)
  }
}

function addGroups(view: DataView, subtable: number, points: Set<number>) {
  const groups = view.getUint32(subtable + 12)
  for (let index = 0; index < groups; index++) {
    const group = subtable + 16 + 12 * index
    const end = view.getUint32(group + 4)
    for (let point = view.getUint32(group); point <= end; point++) points.add(point)
  }
}

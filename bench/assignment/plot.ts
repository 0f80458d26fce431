export type Line = { name: string; points: { x: number; y: number }[] }

const WIDTH = 860
const HEIGHT = 520
const FRAME = { left: 70, right: 190, top: 40, bottom: 50 }
const COLOURS = [
  '#1b6ca8',
  '#c0392b',
  '#2e8b57',
  '#8e44ad',
  '#d68910',
  '#16a085',
  '#7f8c8d',
  '#2c3e50',
  '#e84393',
  '#6c5ce7',
  '#a04000',
  '#00838f',
  '#558b2f',
]
const XS = [10_000, 30_000, 100_000, 300_000]
const YS = [10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000]

const along = (value: number, scale: number[], from: number, to: number): number => {
  const [least = 1, most = 10] = [scale[0], scale.at(-1)]
  return from + ((Math.log(value) - Math.log(least)) / (Math.log(most) - Math.log(least))) * (to - from)
}
const across = (x: number): string => along(x, XS, FRAME.left, WIDTH - FRAME.right).toFixed(1)
const up = (y: number): string => along(Math.max(YS[0] ?? 1, y), YS, HEIGHT - FRAME.bottom, FRAME.top).toFixed(1)
const text = (x: number | string, y: number | string, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${words}</text>`

function grid(): string[] {
  return [
    ...XS.flatMap((x) => [
      `<line x1="${across(x)}" y1="${FRAME.top}" x2="${across(x)}" y2="${HEIGHT - FRAME.bottom}"/>`,
      text(across(x), HEIGHT - FRAME.bottom + 20, x.toLocaleString('en'), 'text-anchor="middle"'),
    ]),
    ...YS.flatMap((y) => [
      `<line x1="${FRAME.left}" y1="${up(y)}" x2="${WIDTH - FRAME.right}" y2="${up(y)}"/>`,
      text(FRAME.left - 8, Number(up(y)) + 4, `${y.toLocaleString('en')} ms`, 'text-anchor="end"'),
    ]),
  ]
}

/** Names beside the last points, pushed apart so that they can be read. */
function labels(lines: Line[]): string[] {
  const ends = lines.map(({ name, points }, i) => ({ name, i, y: Number(up(points.at(-1)?.y ?? 1)) })).sort((a, b) => a.y - b.y)
  let below = -Infinity
  return ends.map(({ name, i, y }) => {
    below = Math.max(y, below + 15)
    return text(WIDTH - FRAME.right + 10, below + 4, name, `fill="${COLOURS[i % COLOURS.length]}"`)
  })
}

/** Both axes logarithmic: a straight line with the slope of the grid is linear growth. */
export function growthPlot(title: string, lines: Line[]): string {
  const curves = lines.map(({ points }, i) => {
    const path = points.map(({ x, y }) => `${across(x)},${up(y)}`).join(' ')
    return `<polyline points="${path}" fill="none" stroke="${COLOURS[i % COLOURS.length]}" stroke-width="2"/>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(FRAME.left, 24, title, 'font-size="15"'),
    `<g stroke="#ddd">${grid()
      .filter((item) => item.startsWith('<line'))
      .join('')}</g>`,
    ...grid().filter((item) => item.startsWith('<text')),
    ...curves,
    ...labels(lines),
    text((WIDTH - FRAME.right + FRAME.left) / 2, HEIGHT - 12, 'rows (20 edges each)', 'text-anchor="middle"'),
    '</svg>',
    '',
  ].join('\n')
}

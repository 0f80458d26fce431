import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { qrPng, qrSvg } from './qr.ts'

const CONTENT = 'https://heli.invalid/verify/DY2017-A04'
const { size, data } = encode(CONTENT, { ecc: 'Q', border: 2 })
const dark = data.flat().filter(Boolean).length

it('as SVG draws every dark module once, in a square with a quiet border', () => {
  const svg = qrSvg(CONTENT)
  expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`)
  expect(svg.match(/h1v1h-1z/g)).toHaveLength(dark)
  expect(svg).not.toContain('M0 0h1')
})

it('as PNG has the same modules, eight pixels wide', () => {
  const png = Buffer.from(qrPng(CONTENT))
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size * 8, size * 8])
  const start = png.indexOf('IDAT') + 4
  const lines = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
  expect(lines.length).toBe((size + 1) * size * 8)
  const black = Array.from({ length: size }, (_, row) =>
    lines.subarray(row * 8 * (size + 1) + 1, row * 8 * (size + 1) + 1 + size),
  )
  expect(black.reduce((sum, line) => sum + line.filter((byte) => byte === 0).length, 0)).toBe(dark)
})

it('carries Chinese', () => {
  expect(qrSvg('评分表第3号')).toContain('<path')
})

import { describe, expect, it } from 'vitest'
import sketch from '../features/tenders/rules/data/area-sketch.json'
import { drawn, nameLines, shadeOf, stepsOf } from './sketch.ts'

const square = (id: string, west: number, south: number) => {
  const ring: [number, number][] = [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ]
  return { id, geometry: { coordinates: [ring] } }
}
const nowhere = (id: string) => ({ id, geometry: null })

describe('a sketch of areas', () => {
  it('keeps west on the left and north above, none larger than the widest, and in the middle where there are few', () => {
    const { width, height, tiles } = drawn([square('south-west', 0, 0), square('north-east', 1, 1)])
    const [low, high] = tiles
    expect([width, height]).toEqual([600, 257])
    expect(low?.y).toBeGreaterThan(high?.y ?? Infinity)
    expect((low?.x ?? 0) + (high?.x ?? 0)).toBeCloseTo(600)
    expect((high?.x ?? 0) - (low?.x ?? 0)).toBeCloseTo(124)
  })

  it('puts what nobody drew in rows below, and draws an authority without any sketch all the same', () => {
    const { height, tiles } = drawn([square('drawn', 0, 0), ...['a', 'b', 'c', 'd', 'e'].map(nowhere)])
    expect(tiles).toHaveLength(6)
    const [first, ...others] = tiles
    for (const { y } of others) expect(y).toBeGreaterThan((first?.y ?? 0) + 62)
    expect(new Set(others.map(({ y }) => y)).size).toBe(2)
    expect(height).toBeGreaterThan(Math.max(...others.map(({ y }) => y)))
    for (const tile of drawn([nowhere('alone')]).tiles) expect([tile.x, tile.y > 0]).toEqual([300, true])
    expect(drawn([])).toEqual({ width: 600, height: 0, tiles: [] })
  })

  it('is closed and turns against the clock in every outline that comes with the house (RFC 7946, 3.1.6)', () => {
    for (const { geometry } of sketch.features)
      for (const ring of geometry.coordinates) {
        expect(ring.at(0)).toEqual(ring.at(-1))
        const twice = ring.slice(1).reduce((sum, [x = 0, y = 0], nth) => {
          const [fromX = 0, fromY = 0] = ring[nth] ?? []
          return sum + (fromX * y - x * fromY)
        }, 0)
        expect(twice).toBeGreaterThan(0)
      }
    expect(new Set(sketch.features.map(({ id }) => id)).size).toBe(sketch.features.length)
  })

  it('shades by even steps up to the most, the most always darkest and nothing always blank', () => {
    expect(stepsOf([0, 100, 40])).toEqual([25, 50, 75, 100])
    expect([0, 1, 25, 26, 100].map((value) => shadeOf(value, stepsOf([100])))).toEqual([0, 1, 1, 2, 4])
    expect(stepsOf([1, 2])).toEqual([1, 2])
    expect([0, 1, 2].map((value) => shadeOf(value, stepsOf([2])))).toEqual([0, 3, 4])
    expect([stepsOf([0]), stepsOf([])]).toEqual([[], []])
  })

  it('calls an area as people do, and cuts none short without a sign', () => {
    expect(nameLines('黄河路街道')).toEqual(['黄河路'])
    expect(nameLines('黄河口镇')).toEqual(['黄河口'])
    expect(nameLines('东营商贸园')).toEqual(['东营商', '贸园'])
    expect(nameLines('东营市现代畜牧业示范区类似乡级单位')).toEqual(['东营市现代', '畜牧业示…'])
    expect(nameLines('370502999')).toEqual(['37050', '2999'])
  })
})

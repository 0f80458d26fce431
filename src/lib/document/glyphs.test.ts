import { describe, expect, it } from 'vitest'
import { drawnBy, missingFrom } from './glyphs.ts'

/** A font with nothing but a character map: format 4 for A to C, format 12 for 𠮷 and its neighbour. */
function tinyFont(): Uint8Array {
  const view = new DataView(new ArrayBuffer(200))
  view.setUint16(4, 1)
  view.setUint32(12, 0x63_6d_61_70)
  view.setUint32(20, 40)
  view.setUint16(42, 2)
  view.setUint32(48, 20)
  view.setUint32(56, 80)
  const [segments, groups] = [60, 120]
  view.setUint16(segments, 4)
  view.setUint16(segments + 6, 4)
  view.setUint16(segments + 14, 0x43)
  view.setUint16(segments + 16, 0xff_ff)
  view.setUint16(segments + 20, 0x41)
  view.setUint16(segments + 22, 0xff_ff)
  view.setUint16(groups, 12)
  view.setUint32(groups + 12, 1)
  view.setUint32(groups + 16, 0x2_0b_b7)
  view.setUint32(groups + 20, 0x2_0b_b8)
  return new Uint8Array(view.buffer)
}

describe('what a font can draw', () => {
  it('is read from its character map in both formats', () => {
    expect([...drawnBy(tinyFont())]).toEqual([0x41, 0x42, 0x43, 0x2_0b_b7, 0x2_0b_b8])
  })

  it('is nothing when there is no map', () => {
    expect(drawnBy(new Uint8Array(12)).size).toBe(0)
  })
})

describe('missing characters', () => {
  it('are those that no font draws, once each, in order of use', () => {
    expect(missingFrom([drawnBy(tinyFont())], ['A䶮B', '㛃 𠮷䶮'])).toEqual(['䶮', '㛃'])
  })

  it('never include white space or boxes, which are drawn as lines', () => {
    expect(missingFrom([], [' 　\n\u200b☑'])).toEqual([])
  })
})

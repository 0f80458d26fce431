import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aJpeg, anExif, aPng, aWebp, jpegSegment, pngChunk, webpChunk } from '../testing/a-file.ts'
import { withoutMetadata } from './without-metadata.ts'

const place = Buffer.from('GPS 37.43N 118.67E')
const jpeg = (bytes: Buffer) => withoutMetadata('image/jpeg', bytes)
const png = (bytes: Buffer) => withoutMetadata('image/png', bytes)
const webp = (bytes: Buffer) => withoutMetadata('image/webp', bytes)

describe('a photograph (JPEG)', () => {
  const colours = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1'))

  it('keeps its picture and its colours and nothing else', () => {
    const noise = [
      anExif(1, 'II'),
      jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')),
      jpegSegment(0xed, Buffer.from('Photoshop 3.0\0IPTC')),
      jpegSegment(0xe2, Buffer.from('MPF\0MM')),
      jpegSegment(0xfe, place),
    ]
    const hidden = Buffer.concat([aJpeg(...noise, colours), place, aJpeg()])
    expect(jpeg(hidden)).toEqual(aJpeg(colours))
    expect(jpeg(hidden)?.includes('GPS')).toBe(false)
  })

  it.each(['II', 'MM'] as const)('still stands upright after its EXIF (%s) is gone', (order) => {
    for (const orientation of [2, 3, 6, 8]) {
      const cleaned = jpeg(aJpeg(anExif(orientation, order)))
      expect(cleaned?.includes('GPS')).toBe(false)
      const exif = `ffe10022${'457869660000'}4d4d002a00000008${'0001'}0112000300000001000${orientation}0000${'00000000'}`
      expect(cleaned?.subarray(2, 38).toString('hex')).toBe(exif)
    }
    expect(jpeg(aJpeg(anExif(1, order)))).toEqual(aJpeg())
    expect(jpeg(aJpeg(anExif(99, order)))).toEqual(aJpeg())
  })

  it('is the same when it is cleaned again', () => {
    const once = jpeg(aJpeg(anExif(6, 'II'), colours)) ?? Buffer.alloc(0)
    expect(jpeg(once)).toEqual(once)
  })

  it('that breaks off is refused', () => {
    const whole = aJpeg(anExif(6, 'MM'))
    for (let length = 3; length < whole.length; length += 1) expect(jpeg(whole.subarray(0, length))).toBeUndefined()
  })
})

describe('a drawing (PNG)', () => {
  it('keeps its picture, not its texts, its time and its EXIF', () => {
    const gamma = pngChunk('gAMA', Buffer.from('0000b18f', 'hex'))
    const noise = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map((name) => pngChunk(name, place))
    expect(png(Buffer.concat([aPng(...noise, gamma), place]))).toEqual(aPng(gamma))
  })

  it('that breaks off is refused', () => {
    const whole = aPng()
    for (let length = 8; length < whole.length; length += 1) expect(png(whole.subarray(0, length))).toBeUndefined()
  })
})

describe('a WebP picture', () => {
  it('keeps its picture, and no longer announces what was taken out', () => {
    const told = aWebp(0x10 | 0x08 | 0x04, webpChunk('EXIF', place), webpChunk('XMP ', Buffer.from('<x/>')))
    expect(webp(told)).toEqual(aWebp(0x10))
    expect(webp(told.subarray(0, -3))).toBeUndefined()
  })
})

describe('damaged images', () => {
  it('never bring the cleaning down', () => {
    const broken = (whole: Buffer) =>
      fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 })).map(([at, bytes]) => {
        const copy = Buffer.from(whole)
        copy.set(bytes.subarray(0, copy.length - at), at)
        return copy
      })
    const files = [
      ['image/jpeg', aJpeg(anExif(6, 'II'))],
      ['image/png', aPng(pngChunk('tEXt', place))],
      ['image/webp', aWebp(0x0c, webpChunk('EXIF', place))],
    ] as const
    for (const [type, whole] of files) {
      fc.assert(
        fc.property(broken(whole), (bytes) => {
          const cleaned = withoutMetadata(type, bytes)
          expect(cleaned === undefined || cleaned.length <= bytes.length).toBe(true)
        }),
        { numRuns: 500 },
      )
    }
  })
})

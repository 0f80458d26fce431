import { describe, expect, it } from 'vitest'
import { aJpeg, anExif, aPng, aWebp, jpegSegment, pngChunk, webpChunk } from '../testing/a-file.ts'
import { imageSize } from './image-size.ts'

const riff = (chunk: Buffer) => Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), chunk, Buffer.alloc(8)])

describe('the size of a picture', () => {
  it('is what its own kind says, whatever stands before', () => {
    const one = { width: 1, height: 1 }
    expect(imageSize('image/png', aPng())).toEqual(one)
    expect(imageSize('image/jpeg', aJpeg(anExif(6, 'MM'), jpegSegment(0xe2, Buffer.alloc(60_000))))).toEqual(one)
    expect(imageSize('image/webp', aWebp(0))).toEqual(one)
    expect(imageSize('image/webp', riff(webpChunk('VP8L', Buffer.from('2f09c0040000000000', 'hex'))))).toEqual({
      width: 10,
      height: 20,
    })
    expect(imageSize('image/webp', riff(webpChunk('VP8 ', Buffer.from('0000009d012a0a001400', 'hex'))))).toEqual({
      width: 10,
      height: 20,
    })
  })

  it('is none where the picture breaks off before it, or says nought', () => {
    expect(imageSize('image/png', aPng().subarray(0, 20))).toBeUndefined()
    const flat = Buffer.concat([aPng().subarray(0, 8), pngChunk('IHDR', Buffer.from('00000000000000010800000000', 'hex'))])
    expect(imageSize('image/png', flat)).toBeUndefined()
    expect(imageSize('image/jpeg', Buffer.from('ffd8ffe0', 'hex'))).toBeUndefined()
    expect(imageSize('image/jpeg', Buffer.concat([Buffer.of(0xff, 0xd8), jpegSegment(0xda, Buffer.alloc(6))]))).toBeUndefined()
    expect(imageSize('image/webp', riff(webpChunk('VP8 ', Buffer.from('010203', 'hex'))))).toBeUndefined()
    expect(imageSize('image/webp', riff(webpChunk('ICCP', Buffer.alloc(20))))).toBeUndefined()
  })
})

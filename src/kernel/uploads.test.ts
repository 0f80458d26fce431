import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasRoom, UPLOADS } from './uploads.ts'

const file = (size: number) => ({ size })

describe('room for a file', () => {
  it('is left up to the last file and the last byte', () => {
    const room = { files: 2, bytes: 10 }
    expect(hasRoom(room, [file(4)], 6)).toEqual({ ok: true, value: undefined })
    expect(hasRoom(room, [file(4)], 7)).toMatchObject({ error: { code: 'files-too-large' } })
    expect(hasRoom(room, [file(1), file(1)], 1)).toEqual({ ok: false, error: { code: 'too-many-files', most: 2 } })
  })

  it('never lets more in than there is, in whatever order files come', () => {
    const room = { files: 5, bytes: 100 }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (sizes) => {
        const kept: { size: number }[] = []
        for (const size of sizes) if (hasRoom(room, kept, size).ok) kept.push(file(size))
        expect(kept.length).toBeLessThanOrEqual(room.files)
        expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(room.bytes)
      }),
    )
  })

  it('is told in whole megabytes, and holds at least one file of the largest size', () => {
    const { bid, bidEver, objections, objectionsOnPaper, sealPages, hourly, file: largest, certificate } = UPLOADS
    const rooms = [bid, bidEver, objections, objectionsOnPaper, sealPages, hourly.organisation, hourly.login]
    for (const { bytes } of rooms) expect([bytes >= largest, bytes % (1024 * 1024)]).toEqual([true, 0])
    expect(hourly.visitor.bytes).toBeGreaterThanOrEqual(certificate)
    expect(bidEver.bytes).toBeGreaterThan(bid.bytes)
  })
})

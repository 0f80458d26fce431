import { describe, expect, it } from 'vitest'
import { type Area, AreaCode, covers, findWithin, level, normaliseName, parentCode } from './area.ts'

const code = (text: string) => AreaCode.parse(text)
const area = (digits: string, name: string): Area => ({ code: code(digits), name })

const KENLI = [
  area('370505', '垦利区'),
  area('370505001', '垦利街道'),
  area('370505001001', '和平社区居民委员会'),
  area('370505106', '董集镇'),
  area('370505106228', '杨庙村民委员会'),
  area('370502003005', '辽河社区居民居委会'),
  area('370502002001', '和平社区居民委员会'),
]

describe('area codes', () => {
  it('end where a level ends', () => {
    for (const text of ['37', '3705', '370502', '370502003', '370502003005']) expect(AreaCode.parse(text)).toBe(text)
    for (const text of ['', '3', '370', '37050', '3705020', '3705020030051', '37050A'])
      expect(AreaCode.safeParse(text).success).toBe(false)
  })

  it('know their level and what lies above', () => {
    expect(['37', '3705', '370502', '370502003', '370502003005'].map((text) => level(code(text)))).toEqual([
      'province',
      'city',
      'county',
      'town',
      'village',
    ])
    expect(parentCode(code('370502003005'))).toBe('370502003')
    expect(parentCode(code('370502003'))).toBe('370502')
    expect(parentCode(code('3705'))).toBe('37')
    expect(parentCode(code('37'))).toBeUndefined()
  })

  it('let a post reach its own area and everything below it, and nothing else', () => {
    expect(covers(code('370502'), code('370502003005'))).toBe(true)
    expect(covers(code('370502'), code('370502'))).toBe(true)
    expect(covers(code('370502003'), code('370502'))).toBe(false)
    expect(covers(code('370502'), code('370505001'))).toBe(false)
    expect(covers(code('370502'), code('440502003'))).toBe(false)
  })
})

describe('names of places', () => {
  it.each([
    ['辽河社区居民居委会', '辽河社区'],
    ['辽河社区居民委员会', '辽河社区'],
    ['辽河社区居委会', '辽河社区'],
    ['辽河居委会', '辽河社区'],
    ['辽河社区', '辽河社区'],
    ['杨庙村民委员会', '杨庙村'],
    ['扶闾村委会', '扶闾村'],
    ['南王屋村村民委员会', '南王屋村'],
    [' 东城街道　办事处 ', '东城街道'],
  ])('%s is %s', (written, usual) => {
    expect(normaliseName(written)).toBe(usual)
  })

  it('are found only within the parent', () => {
    expect(findWithin(KENLI, code('370505'), '和平社区')).toMatchObject({ found: 'one', area: { code: '370505001001' } })
    expect(findWithin(KENLI, code('3705'), '和平社区')).toMatchObject({ found: 'ambiguous' })
    expect(findWithin(KENLI, code('370505'), '辽河社区')).toEqual({ found: 'none' })
    expect(findWithin(KENLI, code('370505'), '垦利区')).toEqual({ found: 'none' })
  })

  it('survive a village becoming a community, and the short word of mouth', () => {
    expect(findWithin(KENLI, code('370505106'), '杨庙社区')).toMatchObject({ found: 'one', area: { code: '370505106228' } })
    expect(findWithin(KENLI, code('370505'), '董集')).toMatchObject({ found: 'one', area: { code: '370505106' } })
    expect(findWithin(KENLI, code('370505'), '社区')).toEqual({ found: 'none' })
    expect(findWithin(KENLI, code('370505'), '')).toEqual({ found: 'none' })
  })

  it('prefer the community to the village of the same stem', () => {
    const twins = [area('440606004001', '勒流社区居委会'), area('440606004201', '勒流村委会')]
    expect(findWithin(twins, code('440606004'), '勒流村')).toMatchObject({ found: 'one', area: { code: '440606004201' } })
    expect(findWithin(twins, code('440606004'), '勒流')).toMatchObject({ found: 'ambiguous' })
  })
})

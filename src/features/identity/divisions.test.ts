import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AreaCode, findWithin } from '../../kernel/area.ts'
import { parseDivisions } from './rules/divisions.ts'

const file = readFileSync(new URL('data/divisions.csv', import.meta.url), 'utf8')
const refusal = (text: string) => {
  const read = parseDivisions(text)
  return read.ok ? undefined : read.error
}
const HEAD = 'level,code,name,parent\n'
const SHANDONG = `${HEAD}province,37,山东省,\n`

describe('the divisions that Heli comes with', () => {
  const read = parseDivisions(file)
  const divisions = read.ok ? read.value : []

  it('are read whole', () => {
    expect(read.ok).toBe(true)
    expect(divisions).toHaveLength(file.trim().split('\n').length - 1)
    expect(divisions[0]).toEqual({ level: 'province', code: '37', name: '山东省', parent: undefined })
  })

  it.each([
    ['370502003', '辽河社区', '370502003005'],
    ['370502003', '明月社区', '370502003006'],
    ['370502003', '安宁社区', '370502003053'],
    ['370502003', '兴盛社区', '370502003054'],
    ['370502001', '青华社区', '370502001036'],
    ['370502001', '嵩山社区', '370502001039'],
    ['370502005', '胜宏社区', '370502005065'],
    ['370502005', '中山社区', '370502005074'],
    ['370505001', '和平社区', '370505001001'],
    ['370505001', '胜兴社区', '370505001007'],
    ['370505106', '杨庙社区', '370505106228'],
    ['440606004', '勒流社区', '440606004001'],
    ['440606004', '扶闾村', '440606004209'],
  ])('hold below %s the place that the news calls %s', (parent, name, code) => {
    expect(findWithin(divisions, AreaCode.parse(parent), name)).toMatchObject({ found: 'one', area: { code } })
  })

  it.each(['兰山街道', '银雀山街道', '金雀山街道', '柳青街道'])('hold %s in Linyi', (name) => {
    expect(findWithin(divisions, AreaCode.parse('371302'), name)).toMatchObject({ found: 'one' })
  })
})

describe('reading divisions', () => {
  it('takes what a spreadsheet makes of the file', () => {
    expect(parseDivisions(`\uFEFF${file.replaceAll('\n', '\r\n')}`)).toEqual(parseDivisions(file))
    const quoted = file.replaceAll(/[^,\n]+/g, '"$&"')
    expect(parseDivisions(quoted)).toEqual(parseDivisions(file))
  })

  it('takes the yearly statistics files of one level', () => {
    const towns = '"code","name","areaCode","provinceCode","cityCode"\n"370502003","东城街道","370502","37","3705"\n'
    expect(parseDivisions(towns)).toEqual({
      ok: true,
      value: [{ level: 'town', code: '370502003', name: '东城街道', parent: '370502' }],
    })
    expect(parseDivisions('code,name\n37,山东省\n')).toMatchObject({ ok: true })
    expect(refusal('code,name,cityCode,provinceCode\n370502,东营区,3713,37\n')).toEqual({ code: 'wrong-parent', line: 2 })
  })

  it.each([
    ['', 'no-columns-code-and-name', 1],
    ['代码,名称\n37,山东省', 'no-columns-code-and-name', 1],
    [`${HEAD}province,37,山东省`, 'wrong-number-of-fields', 2],
    [`${SHANDONG}prefecture,3705,东营市,37`, 'unknown-level', 3],
    [`${SHANDONG}city,37O5,东营市,37`, 'wrong-code', 3],
    [`${SHANDONG}city,370,东营市,37`, 'wrong-code', 3],
    [`${SHANDONG}county,3705,东营市,37`, 'wrong-level', 3],
    [`${SHANDONG}city,3705,东营市,44`, 'wrong-parent', 3],
    [`${SHANDONG}city,3705,东营市,`, 'wrong-parent', 3],
    [`${SHANDONG}county,370502,东营区,3705`, 'missing-parent', 3],
    [`${SHANDONG}city,3705, ,37`, 'missing-name', 3],
    [`${SHANDONG}city,3705,东营市,37\ncity,3705,东营,37`, 'repeated-code', 4],
    [`${SHANDONG}city,3705,"东营市,37`, 'open-quote', 3],
    [`${SHANDONG}\n\ncity,3705,东"营"市,37`, 'stray-quote', 5],
  ])('refuses %j and says where', (text, code, line) => {
    expect(refusal(text)).toEqual({ code, line })
  })

  it('is brought down by nothing', () => {
    const piece = fc.constantFrom(
      'level',
      'code',
      'name',
      'parent',
      'city',
      '37',
      '3705',
      '东营',
      ',',
      '\n',
      '\r\n',
      '"',
      '\uFEFF',
      '\0',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const told = refusal(pieces.join(''))
        expect(told === undefined || told.line >= 1).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { FILE_ENDINGS, FileType, nameFits, SCAN_ENDINGS } from './stored-file.ts'

const RUN = ['.hta', '.bat', '.cmd', '.js', '.vbs', '.html', '.svg', '.exe', '.lnk', '.docm', '.xlsm', '.zip']

describe('the name of a kept file', () => {
  it.each(FileType.options)('of %s ends as one of its family does, in small letters or capitals', (type) => {
    const own = FILE_ENDINGS.filter((ending) => nameFits(`证书${ending}`, type))
    expect(own).not.toEqual([])
    for (const ending of own) expect(nameFits(`证书${ending.toUpperCase()}`, type)).toBe(true)
  })

  it.each(FileType.options)('of %s is never one that runs, nor one without an ending', (type) => {
    for (const ending of RUN) {
      expect(nameFits(`报价${ending}`, type)).toBe(false)
      for (const shown of FILE_ENDINGS) expect(nameFits(`报价${shown}${ending}`, type)).toBe(false)
    }
    for (const name of ['', '报价', 'pdf', '报价.pdf.', '报价.pdf ', '报价.txt:']) expect(nameFits(name, type)).toBe(false)
  })

  it('of a text is not that of a picture or a PDF', () => {
    for (const ending of SCAN_ENDINGS) expect(nameFits(`报价${ending}`, 'text/plain')).toBe(false)
    expect(SCAN_ENDINGS.every((ending) => FILE_ENDINGS.includes(ending))).toBe(true)
  })
})

import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { ManyField, SelectField } from './choice-fields.tsx'
import { DateField } from './date-field.tsx'
import { FileList } from './file-field.tsx'
import { MoneyField, NumberField } from './number-fields.tsx'
import { TextArea, TextField } from './text-field.tsx'

const nothing = () => undefined
const options = [
  { value: 'elderly', label: '老年人' },
  { value: 'youth', label: '青少年' },
] as const
const common = { name: 'it', label: '这一项', onChange: nothing, required: true, hint: '提示', error: '有误' }

const single: readonly (readonly [string, ReactElement])[] = [
  ['a line', <TextField key="1" {...common} value="" />],
  ['a text', <TextArea key="2" {...common} value="" />],
  ['money', <MoneyField key="3" {...common} value={undefined} />],
  ['a number', <NumberField key="4" {...common} value={undefined} />],
  ['a date', <DateField key="5" {...common} value={undefined} />],
  ['a choice from a list', <SelectField key="6" {...common} value={undefined} options={options} />],
]

describe('every field', () => {
  it.each(single)('%s has its label, hint and error tied to it', (_kind, field) => {
    const markup = renderToStaticMarkup(field)
    expect(markup).toContain('<label for="field-it">这一项')
    expect(markup).toMatch(/<(input|textarea|select)[^>]* id="field-it"|<(input|textarea|select) id="field-it"/)
    expect(markup).toContain('aria-describedby="field-it-hint field-it-error"')
    expect(markup).toMatch(/aria-invalid="true" aria-required="true"/)
    expect(markup).toContain('必填')
  })
})

describe('what fields show', () => {
  it('a number as it is, a date in the form that the browser takes', () => {
    expect(renderToStaticMarkup(<NumberField {...common} value={320} />)).toContain('value="320"')
    expect(renderToStaticMarkup(<DateField {...common} value={CivilDate.parse('2017-08-01')} />)).toContain('value="2017-08-01"')
  })

  it('how much of a limited text is written', () => {
    expect(renderToStaticMarkup(<TextArea {...common} value="安宁社区" maxLength={200} />)).toContain('4/200字')
  })

  it('a list that begins with no choice made', () => {
    expect(renderToStaticMarkup(<SelectField {...common} value={undefined} options={options} />)).toContain(
      '<option value="" selected="">请选择',
    )
  })

  it('all that were chosen of many', () => {
    const markup = renderToStaticMarkup(<ManyField {...common} value={['elderly', 'youth']} options={options} />)
    expect(markup.match(/checked=""/g)).toHaveLength(2)
    expect(markup).toContain('<legend>这一项')
  })

  it('files for reading without a way to remove them', () => {
    const files = [{ id: '1', name: '合同.pdf', bytes: 1_048_576, href: '/files/1' }]
    expect(renderToStaticMarkup(<FileList files={files} />)).toMatch(/<a href="\/files\/1">合同.pdf<\/a>.*1兆/)
    expect(renderToStaticMarkup(<FileList files={files} />)).not.toContain('移除')
    expect(renderToStaticMarkup(<FileList files={files} onRemove={nothing} />)).toContain('aria-label="移除 合同.pdf"')
  })
})

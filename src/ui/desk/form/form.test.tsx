import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Fen } from '../../../kernel/fen.ts'
import { lotFields, lotSamples } from '../../words/lot.ts'
import { offerSamples } from '../../words/offer-help.ts'
import { speaker } from '../../words/profile.ts'
import { Refused } from '../../reply.ts'
import { RestoredLine } from './restored-line.tsx'
import type { Word } from '../../words/say.ts'
import { ChoiceField } from './choice-fields.tsx'
import { FileField } from './file-field.tsx'
import { fileRefused } from './file-refused.ts'
import { Form, inOrder, untouched } from './form.tsx'
import { MoneyField } from './number-fields.tsx'
import { TextField } from './text-field.tsx'

const nothing = () => undefined
const name = { name: 'lot-name', label: lotFields.name[0], onChange: nothing }

describe('a form', () => {
  it('names what is wrong on top and under the field, and ties the two', () => {
    const markup = renderToStaticMarkup(
      <Form onSubmit={nothing} errors={{ 'lot-name': '请填写项目名称' }}>
        <TextField {...name} value="" required />
      </Form>,
    )
    expect(markup).toContain('还有1处需要修改')
    expect(markup).toContain('href="#field-lot-name"')
    expect(markup).toMatch(/<input[^>]*aria-describedby="field-lot-name-error" aria-invalid="true"/)
    expect(markup.match(/请填写项目名称/g)).toHaveLength(2)
  })

  it('tells of a field that was left under it alone', () => {
    const markup = renderToStaticMarkup(
      <Form onSubmit={nothing} atFields={{ 'lot-name': '项目名称：请核对' }}>
        <TextField {...name} value="一" required />
      </Form>,
    )
    expect(markup).not.toContain('role="alert"')
    expect(markup).toMatch(/<p id="field-lot-name-error"[^>]*>请核对/)
  })

  it('lists what is wrong as the fields stand, whatever found it', () => {
    const errors = { code: '请填写编号', name: '请填写名称', other: '请检查' }
    expect(inOrder(errors, ['name', 'code']).map(([field]) => field)).toEqual(['name', 'code', 'other'])
  })

  it('says that what was typed before is back, and offers to take it back', () => {
    const line = (isRestored: boolean) => renderToStaticMarkup(<RestoredLine restored={{ isRestored, clear: nothing }} />)
    expect(line(true)).toMatch(/已恢复上次未保存的填写.*清除/)
    expect(line(false)).toBe('')
  })

  it('asks for another file where one takes the place of the other, and names the file that is false', () => {
    const files = [{ id: '1', name: '合同.pdf', bytes: 1 }]
    const field = { name: 'scan', label: '扫描件', onChoose: nothing, maxBytes: 1024, single: true }
    expect(renderToStaticMarkup(<FileField {...field} files={[]} />)).toContain('选择文件')
    expect(renderToStaticMarkup(<FileField {...field} files={files} />)).toMatch(/换一个文件<input(?![^>]*multiple)/)
    const voice = { lang: 'zh', profile: 'local-selection', t: speaker('zh', 'local-selection') } as const
    const said = ['type-not-allowed', 'file-kind-refused', 'file-name-refused'].map((code) =>
      fileRefused(voice, { error: new Refused(code), variables: { name: '假.pdf' } }, {}),
    )
    expect(new Set(said)).toEqual(new Set(['“假.pdf”的内容与后缀不符，请检查文件后重新上传']))
    expect(fileRefused(voice, { error: null, variables: undefined }, {})).toBeUndefined()
  })

  it('forgets an error as soon as its field, or one of its group, is changed', () => {
    const errors = { 'lot-name': '请填写项目名称', instalments: '合计应为100%', 'instalments.1.name': '请填写名称' }
    expect(Object.keys(untouched(errors, []))).toHaveLength(3)
    expect(Object.keys(untouched(errors, ['lot-name', 'other']))).toEqual(['instalments', 'instalments.1.name'])
    expect(Object.keys(untouched(errors, ['instalments.0.percent']))).toEqual(['lot-name', 'instalments.1.name'])
    expect(renderToStaticMarkup(<TextField {...name} value="" />)).toContain('data-field="lot-name"')
  })

  it('shows an example only while the field is empty, and puts in only one that leaves the facts open', () => {
    const shown = (value: string, sample: Word) => renderToStaticMarkup(<TextField {...name} value={value} sample={sample} />)
    expect(shown('', lotSamples.name)).toContain(lotSamples.name[0])
    expect(shown('', lotSamples.name)).not.toContain('照着改')
    expect(shown('', offerSamples.organisation)).toContain('照着改')
    expect(shown('安宁', offerSamples.organisation)).not.toContain('照着改')
  })

  it('shows money in yuan while it holds fen', () => {
    const markup = renderToStaticMarkup(
      <MoneyField name="budget" label="预算金额" value={Fen.parse(18_000_050)} onChange={nothing} />,
    )
    expect(markup).toContain('value="180,000.50"')
  })

  it('groups choices under their question', () => {
    const options = [
      { value: 'A', label: '直接服务' },
      { value: 'B', label: '督导评估' },
    ]
    const markup = renderToStaticMarkup(<ChoiceField name="class" label="类别" options={options} value="B" onChange={nothing} />)
    expect(markup).toMatch(/<fieldset.*<legend>类别/)
    expect(markup.match(/checked=""/g)).toHaveLength(1)
  })

  it('says how large a file may be, and keeps its checksum behind 校验码, as 查看依据 unfolds the rule behind a date', () => {
    const files = [{ id: '1', name: '申报书.pdf', bytes: 2_411_725, check: 'ab12' }]
    const markup = renderToStaticMarkup(
      <FileField name="files" label="项目申报书" files={files} onChoose={nothing} maxBytes={50 * 1024 * 1024} />,
    )
    expect(markup).toContain('每个文件不超过50兆')
    expect(markup).toMatch(/<details[^>]*><summary>校验码<\/summary><p[^>]*>文件只要改动一处，校验码就完全不同.*ab12/)
    expect(markup).not.toContain('<details open')
  })
})

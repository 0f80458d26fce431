/// <reference types="vite/client" />
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { needStatus } from '../words/need.ts'
import { List, Status, Unreachable } from './cards.tsx'
import { BigButton, Field } from './fields.tsx'
import { PhoneShell } from './phone-shell.tsx'
import { matched } from './router.ts'

const nothing = () => undefined

const sources: Readonly<Record<string, string>> = import.meta.glob(['./*.ts', './*.tsx', '../voice.tsx', '!./*.test.tsx'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

describe('the way through the phone pages', () => {
  it('takes the parts of an address', () => {
    expect(matched('/m/needs/:id', '/m/needs/42')).toEqual({ id: '42' })
    expect(matched('/m/needs/:id', '/m/needs/%E5%AE%81')).toEqual({ id: '宁' })
    expect(matched('/m', '/m')).toEqual({})
  })

  it('does not take the address of another page, and survives a mangled one', () => {
    expect(matched('/m/needs/:id', '/m/needs')).toBeUndefined()
    expect(matched('/m/needs/:id', '/m/needs/42/edit')).toBeUndefined()
    expect(matched('/m/needs/:id', '/m/needs/%E4')).toEqual({ id: '%E4' })
  })
})

describe('what stands in for React on the phone', () => {
  it('is asked only for what it has', () => {
    const lacking = /\buse\(|\buse[,}\s]*from 'react'|useActionState|useOptimistic|useFormStatus|\bref,|<\w+Context( value|>)/
    expect(Object.keys(sources)).toContain('../voice.tsx')
    expect(Object.entries(sources).filter(([, source]) => lacking.test(source))).toEqual([])
  })

  it('comes without Ant Design and without the kernel’s parsers', () => {
    expect(Object.entries(sources).filter(([, source]) => /from '(antd|zod|.*\/desk\/)/.test(source))).toEqual([])
  })
})

describe('the phone kit', () => {
  const shell = (role: 'resident' | 'social_worker', waiting = 0) =>
    renderToStaticMarkup(
      <PhoneShell
        title="我要反映"
        actingAs={role}
        hrefOf={(item) => `/m/${item}`}
        onLang={nothing}
        current="tell_need"
        waiting={waiting}
      >
        …
      </PhoneShell>,
    )

  it('puts the menu of the role under the thumb, the rest under 更多', () => {
    expect(shell('resident')).toMatch(/aria-current="page">我要反映/)
    expect(shell('resident')).not.toContain('更多')
    expect(shell('social_worker')).toMatch(/更多<\/summary>.*探访.*我的指标/)
  })

  it('says what still waits for a network', () => {
    expect(shell('resident', 3)).toContain('待上传（3条）')
    expect(shell('resident')).not.toContain('待上传')
  })

  it('says that something was refused, and where to correct it', () => {
    const markup = renderToStaticMarkup(
      <PhoneShell title="" actingAs="resident" hrefOf={() => ''} onLang={nothing} refused={1}>
        …
      </PhoneShell>,
    )
    expect(markup).toContain('有1条没有提交成功，请到“我的事项”修改')
  })

  it('cuts nothing off: what comes near its end is counted, what is over it stays and is said to be', () => {
    const field = (value: string) =>
      renderToStaticMarkup(<Field name="title" label="需求名称" value={value} onChange={nothing} max={60} />)
    expect(field('邻'.repeat(45))).not.toContain('字')
    expect(field('邻'.repeat(46))).toContain('46/60字')
    expect(field('邻'.repeat(60))).toContain('60/60字')
    expect(field(` ${'邻'.repeat(60)} `)).toContain('aria-invalid="false"')
    expect(field('邻'.repeat(61))).toContain('最多60个字，现在有61个字，请删减')
    expect(field('邻'.repeat(61))).toContain('邻'.repeat(61))
    expect(field('邻'.repeat(61))).not.toMatch(/maxlength/i)
  })

  it('keeps a button that is busy where the reader stands, and does nothing with it', () => {
    const markup = renderToStaticMarkup(<BigButton busy>提交</BigButton>)
    expect(markup).toContain('aria-disabled="true"')
    expect(markup).not.toMatch(/ disabled/)
  })

  it('offers another try where the network fails, and a new login where the session ended', () => {
    const told = (code: string) => renderToStaticMarkup(<Unreachable code={code} onRetry={nothing} />)
    expect(told('network-down')).toContain('再试一次')
    expect(told('login-needed')).toContain('重新登录</button>')
  })

  it('ties an error to its field', () => {
    const markup = renderToStaticMarkup(<Field name="text" label="需求描述" value="" onChange={nothing} error="请填写需求描述" />)
    expect(markup).toMatch(/aria-describedby="([^"]+)".*id="\1"/)
  })

  it('says when a list is empty and when it is still coming', () => {
    expect(renderToStaticMarkup(<List items={[]} empty="您还没有反映过事情。" />)).toContain('您还没有反映过事情。')
    expect(renderToStaticMarkup(<List items={undefined} empty="" />)).toContain('正在打开')
    expect(renderToStaticMarkup(<Status table={needStatus} status="submitted" />)).toContain('待核实')
  })
})

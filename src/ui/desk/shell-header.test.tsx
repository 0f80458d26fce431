import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DeskRoot } from './desk-root.tsx'
import { ShellHeader } from './shell-header.tsx'

const nothing = () => undefined
const shown = (lang: 'zh' | 'en') =>
  renderToStaticMarkup(
    <DeskRoot lang={lang} profile="local-selection">
      <ShellHeader
        tenant="演示民政局"
        actingAs="officer"
        posts={[{ key: '1', role: 'officer' }]}
        post="1"
        onPost={nothing}
        user={{ name: '演示' }}
        onSignOut={nothing}
        onLang={nothing}
        onOpenMenu={nothing}
      />
    </DeskRoot>,
  )

it('offers the other language twice: in the row, and in the user’s menu for where the row is narrow', () => {
  expect(shown('zh').match(/lang="en"/g)).toHaveLength(2)
  expect(shown('en').match(/lang="zh-CN"/g)).toHaveLength(2)
  expect(shown('zh').match(/采购人经办/g)).toHaveLength(2)
})

import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect } from 'react'
import { tokenStyle } from '../tokens.ts'
import { VoiceProvider } from '../voice.tsx'
import type { Profile } from '../words/profile.ts'
import type { Lang } from '../words/say.ts'
import { deskTheme, type TextSize } from './theme.ts'
import './css/base.css'
import './css/print.css'

type Props = { lang: Lang; profile: Profile; size?: TextSize; children: ReactNode }

/** Around the whole desk: language, profile, theme. English needs no locale: it is Ant Design's own. */
export function DeskRoot({ lang, profile, size = 'normal', children }: Props) {
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])
  return (
    <ConfigProvider
      theme={deskTheme(size, lang)}
      button={{ autoInsertSpace: false }}
      {...(lang === 'zh' ? { locale: zhCN } : {})}
    >
      <VoiceProvider lang={lang} profile={profile}>
        <div className="desk" data-size={size} style={tokenStyle(lang)}>
          {children}
        </div>
      </VoiceProvider>
    </ConfigProvider>
  )
}

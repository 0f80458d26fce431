import type { ThemeConfig } from 'antd'
import type { Lang } from '../words/say.ts'
import { colours, fontsIn } from '../tokens.ts'

export type TextSize = 'normal' | 'large'

/** Ant Design in our colours: its own greys for placeholders, descriptions, tags and errors are too pale to read. */
export const deskTheme = (size: TextSize, lang: Lang): ThemeConfig => ({
  token: {
    fontFamily: fontsIn(lang),
    fontSize: size === 'large' ? 18 : 16,
    colorPrimary: colours.primary,
    colorLink: colours.primary,
    colorInfo: colours.primary,
    colorSuccess: colours.good,
    colorWarning: colours.accent,
    colorError: colours.bad,
    colorText: colours.ink,
    colorTextSecondary: colours.inkQuiet,
    colorTextTertiary: colours.inkHint,
    colorTextDescription: colours.inkQuiet,
    colorTextPlaceholder: colours.inkHint,
    colorTextDisabled: colours.inkHint,
    colorBorder: colours.edge,
    colorBgLayout: colours.groundSoft,
    borderRadius: 6,
    controlHeight: 40,
    motion: false,
  },
})

import type { ThemeConfig } from 'antd'

/** The colours of the program, also as custom properties in `styles.css`. Text contrast is 4.5:1 or better. */
export const COLOURS = {
  accent: '#a4281f',
  ink: '#1f2328',
  muted: '#57606a',
  line: '#dfe2e6',
  good: '#1a6b34',
  warn: '#8a5300',
} as const

export const FONTS =
  '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","工友","工友宋","工友生僻",sans-serif'

/** The look of every kit component; `textPercent` (100–200) enlarges text, controls and spaces alike. */
export function makeTheme(textPercent: number): ThemeConfig {
  const px = (value: number): number => Math.round((value * textPercent) / 100)
  return {
    cssVar: { key: 'gongyou' },
    token: {
      fontFamily: FONTS,
      fontSize: px(14),
      sizeUnit: px(4),
      controlHeight: px(32),
      lineHeight: 1.5,
      borderRadius: 4,
      colorPrimary: COLOURS.accent,
      colorLink: COLOURS.accent,
      colorError: COLOURS.accent,
      colorSuccess: COLOURS.good,
      colorWarning: COLOURS.warn,
      // What the kit computes from such dark colours is muddy.
      colorErrorBg: '#fbeeec',
      colorErrorBorder: '#e3b4af',
      colorSuccessBg: '#e8f3ec',
      colorSuccessBorder: '#a9cfb7',
      colorWarningBg: '#fdf3e0',
      colorWarningBorder: '#e6c88f',
      colorTextBase: COLOURS.ink,
      colorTextPlaceholder: '#6b737c',
      colorBorder: '#b9bfc6',
      colorBorderSecondary: COLOURS.line,
      controlOutline: 'rgba(164, 40, 31, 0.25)',
      motion: false,
      // A button that is busy stays readable.
      opacityLoading: 1,
      wireframe: false,
    },
    components: {
      Form: { itemMarginBottom: px(12) },
      Table: { headerBg: '#f4f5f6', cellPaddingBlock: px(8) },
    },
  }
}

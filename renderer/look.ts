import { themeQuartz } from 'ag-grid-community'
import type { ThemeConfig } from 'antd'

/** Below this class lie all CSS variables of antd, so that our own rules can use them. */
export const LOOK = 'jy'

const primary = '#0b4fb3'

/** A quiet office instrument: white paper, navy ink, straight corners; every colour of text passes 4.5:1 on its ground. */
export const look: ThemeConfig = {
  cssVar: { key: LOOK },
  token: {
    colorPrimary: primary,
    colorLink: primary,
    // Under the pointer a thing grows darker: antd's own lighter colours fall below the contrast.
    colorPrimaryHover: '#0a4599',
    colorPrimaryActive: '#083a85',
    colorLinkHover: '#083a85',
    colorLinkActive: '#083a85',
    colorErrorHover: '#a8071a',
    colorErrorActive: '#820014',
    colorError: '#cf1322',
    colorSuccess: '#237804',
    colorWarning: '#8a5200',
    colorSuccessBg: '#f2f8ed',
    colorSuccessBorder: '#a9cf93',
    colorWarningBg: '#fff9e8',
    colorWarningBorder: '#e8d29b',
    colorText: '#1b2537',
    colorTextSecondary: '#595959',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorTextQuaternary: '#6b6b6b',
    colorBorder: '#b9c0cc',
    colorBorderSecondary: '#e1e5eb',
    borderRadius: 3,
    borderRadiusLG: 4,
    borderRadiusSM: 3,
    controlHeight: 30,
    controlHeightSM: 26,
    fontSize: 14,
    fontSizeSM: 13,
    // The page's own, which differs with its language.
    fontFamily: 'inherit',
    motion: false,
    wireframe: false
  },
  components: {
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px', labelColor: '#1b2537' },
    Table: { cellPaddingBlockSM: 6, headerBg: '#f3f5f8', headerColor: '#1b2537' },
    Modal: { titleFontSize: 16 },
    // High enough for its word.
    Switch: { trackHeight: 20, handleSize: 16, innerMinMargin: 6, innerMaxMargin: 22 }
  }
}

export const gridLook = themeQuartz.withParams({
  spacing: 4,
  fontSize: 13,
  rowHeight: 30,
  headerHeight: 32,
  accentColor: primary,
  fontFamily: 'inherit',
  foregroundColor: '#1b2537',
  headerBackgroundColor: '#f3f5f8',
  headerTextColor: '#1b2537',
  headerFontWeight: 600,
  borderColor: '#e1e5eb',
  wrapperBorderRadius: 3,
  rowHoverColor: '#f2f6fc',
  selectedRowBackgroundColor: '#e5eefb'
})

import { themeQuartz } from 'ag-grid-community'
import { theme, type ThemeConfig } from 'antd'
import type { Ground } from '#shared/grounds.ts'

/** Below this class lie all CSS variables of antd, so that our own rules can use them. */
export const LOOK = 'jy'

type Tokens = NonNullable<ThemeConfig['token']>

const light: Tokens = {
  colorPrimary: '#0b4fb3',
  colorLink: '#0b4fb3',
  // The ring around what the keys are on: antd's own is too pale to be seen.
  colorPrimaryBorder: '#0b4fb3',
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
  colorBorderSecondary: '#e1e5eb'
}

// What is written on the dark ground is lighter than what is filled and written on.
const writing = '#6ea8ff'
const writingUnderPointer = '#9cc4ff'

const dark: Tokens = {
  colorPrimary: '#2f66bb',
  colorPrimaryHover: '#2b5daa',
  colorPrimaryActive: '#275499',
  colorPrimaryText: writing,
  colorPrimaryTextHover: writingUnderPointer,
  colorPrimaryBg: '#1d3355',
  colorPrimaryBorder: writing,
  colorLink: writing,
  colorLinkHover: writingUnderPointer,
  colorLinkActive: writingUnderPointer,
  colorInfo: writing,
  colorInfoBg: '#1a2740',
  colorInfoBorder: '#3a5687',
  colorError: '#ff7875',
  colorErrorHover: '#ff9c99',
  colorErrorActive: '#ff9c99',
  colorErrorText: '#ff7875',
  colorErrorBg: '#35181a',
  colorErrorBorder: '#7e3335',
  colorSuccess: '#7ecb5f',
  colorSuccessText: '#7ecb5f',
  colorSuccessBg: '#17290f',
  colorSuccessBorder: '#3d6a2a',
  colorWarning: '#e0b050',
  colorWarningText: '#e0b050',
  colorWarningBg: '#2d2410',
  colorWarningBorder: '#6b571f',
  colorText: '#e3e7ee',
  colorTextHeading: '#e3e7ee',
  colorTextLabel: '#e3e7ee',
  colorTextSecondary: '#a9b0bd',
  colorTextTertiary: '#a9b0bd',
  colorTextDescription: '#a9b0bd',
  colorTextPlaceholder: '#a6a6a6',
  colorTextQuaternary: '#a6a6a6',
  colorIcon: '#a9b0bd',
  colorBgContainer: '#16191f',
  colorBgElevated: '#1f242d',
  colorBgLayout: '#101318',
  colorBgSpotlight: '#3d4350',
  colorBorder: '#5c6675',
  colorBorderSecondary: '#343b47',
  controlItemBgActive: '#1d3355',
  controlItemBgActiveHover: '#23406b'
}

// antd would make other colours of these, too dim to be read: they stand as they are.
const pinnedDark: typeof theme.darkAlgorithm = (seed) => ({ ...theme.darkAlgorithm(seed), ...dark })

const headings: Readonly<Record<Ground, { ground: string; ink: string }>> = {
  light: { ground: '#f3f5f8', ink: '#1b2537' },
  dark: { ground: '#222732', ink: '#e3e7ee' }
}

/** A quiet office instrument: paper and ink, straight corners; every colour of text passes 4.5:1 on its ground. */
export const looks: Readonly<Record<Ground, ThemeConfig>> = { light: lookOn('light'), dark: lookOn('dark') }

function lookOn(ground: Ground): ThemeConfig {
  const { ground: headerBg, ink } = headings[ground]
  return {
    cssVar: { key: LOOK },
    ...(ground === 'dark' && { algorithm: pinnedDark }),
    token: {
      ...(ground === 'dark' ? dark : light),
      borderRadius: 3,
      borderRadiusLG: 4,
      borderRadiusSM: 3,
      controlHeight: 30,
      controlHeightSM: 26,
      fontSize: 14,
      fontSizeSM: 13,
      // The page's own, which differs with its language.
      fontFamily: 'inherit',
      lineWidthFocus: 2,
      motion: false,
      wireframe: false
    },
    components: {
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px', labelColor: ink },
      Table: { cellPaddingBlockSM: 6, headerBg, headerColor: ink },
      Modal: { titleFontSize: 16 },
      // High enough for its word.
      Switch: { trackHeight: 20, handleSize: 16, innerMinMargin: 6, innerMaxMargin: 22 },
      ...(ground === 'dark' && {
        // White cannot be read on the light red of the dark ground.
        Button: {
          dangerColor: '#1f1f1f',
          defaultHoverColor: writingUnderPointer,
          defaultHoverBorderColor: writingUnderPointer
        },
        Tabs: { itemSelectedColor: writing, itemHoverColor: writingUnderPointer, inkBarColor: writing },
        Segmented: { trackBg: '#222732', itemSelectedBg: '#465063', itemColor: '#e3e7ee', itemHoverColor: '#e3e7ee' },
        Radio: { buttonCheckedBg: '#1d3355' }
      })
    }
  }
}

// The grid takes its colours from the page (`look/colours.css`), on whatever ground that is drawn.
export const gridLook = themeQuartz.withParams({
  spacing: 4,
  fontSize: 13,
  rowHeight: 30,
  headerHeight: 32,
  accentColor: 'var(--accent)',
  fontFamily: 'inherit',
  browserColorScheme: 'inherit',
  backgroundColor: 'var(--ground)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--ground-head)',
  headerTextColor: 'var(--ink)',
  headerFontWeight: 600,
  borderColor: 'var(--line)',
  wrapperBorderRadius: 3,
  rowHoverColor: 'var(--ground-hover)',
  selectedRowBackgroundColor: 'var(--ground-chosen)'
})

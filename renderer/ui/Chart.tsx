import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  type GridComponentOption,
  type LegendComponentOption
} from 'echarts/components'
import { init, use as drawWith, type ComposeOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef, type ReactElement } from 'react'
import { useGround } from '#renderer/ground.ts'

drawWith([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** What a chart shows: axes, bars and lines. */
export type ChartOption = Omit<
  ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption>,
  'color'
> & { color: readonly ChartInk[] }

/** The inks of a chart, in the colours that `look/colours.css` gives them on the ground the chart stands on. */
export type ChartInk = 'blue' | 'ochre' | 'red' | 'crimson' | 'brown' | 'green'

/**
 * A picture of figures; the same figures stand beside it as a table or in words. The bars have patterns, so that they can
 * be told apart on a black-and-white print.
 * @param option made once for the same figures (`useMemo`): another one is drawn anew
 * @param label what it shows, in a sentence, for whoever cannot see it
 */
export function Chart({ option, label }: { option: ChartOption; label: string }): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const { ground } = useGround()
  useEffect(() => {
    if (!place.current) return
    const styles = getComputedStyle(place.current)
    const ink = (name: string): string => styles.getPropertyValue(`--${name}`).trim()
    const chart = init(place.current, drawnWith(ink, styles.fontFamily), { renderer: 'svg' })
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      // The tip as text in the picture: markup is not let into the page.
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      ...option,
      color: option.color.map((name) => ink(`chart-${name}`))
    })
    const resized = new ResizeObserver(() => chart.resize())
    resized.observe(place.current)
    return () => {
      resized.disconnect()
      chart.dispose()
    }
    // Another ground has other inks.
  }, [option, ground])
  return <div ref={place} className="trend-chart" role="img" aria-label={label} />
}

// What stands around the bars, in the colours and the font of the page.
function drawnWith(ink: (name: string) => string, fontFamily: string): object {
  const words = { color: ink('ink'), fontFamily }
  const axis = {
    axisLabel: words,
    nameTextStyle: words,
    axisLine: { lineStyle: { color: ink('ink-faint') } },
    axisTick: { lineStyle: { color: ink('ink-faint') } },
    splitLine: { lineStyle: { color: ink('line') } }
  }
  return {
    backgroundColor: 'transparent',
    textStyle: words,
    legend: { textStyle: words },
    categoryAxis: axis,
    valueAxis: axis,
    tooltip: { backgroundColor: ink('ground-raised'), borderColor: ink('line-strong'), textStyle: words }
  }
}

/** Bars of one kind of figure; those of one stack stand on each other. */
export function bars(name: string, data: readonly number[], stack = 'found'): BarSeriesOption {
  return { type: 'bar', stack, name, data: [...data], barMaxWidth: 28 }
}

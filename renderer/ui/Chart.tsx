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

drawWith([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** What a chart shows: axes, bars and lines. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>

/**
 * A picture of figures; the same figures stand beside it as a table or in words. The bars have patterns, so that they can
 * be told apart on a black-and-white print.
 * @param option made once for the same figures (`useMemo`): another one is drawn anew
 * @param label what it shows, in a sentence, for whoever cannot see it
 */
export function Chart({ option, label }: { option: ChartOption; label: string }): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, undefined, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      // The tip as text in the picture: markup is not let into the page.
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      ...option
    })
    const resized = new ResizeObserver(() => chart.resize())
    resized.observe(place.current)
    return () => {
      resized.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={place} className="trend-chart" role="img" aria-label={label} />
}

/** Bars of one kind of figure; those of one stack stand on each other. */
export function bars(name: string, data: readonly number[], stack = 'found'): BarSeriesOption {
  return { type: 'bar', stack, name, data: [...data], barMaxWidth: 28 }
}

import { CloseOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { composeMark, Mark } from '#shared/marks.ts'
import type { SecretPoint } from '#shared/registers/determinations.ts'
import { Mark as MarkShown } from '#renderer/ui/Mark.tsx'
import { MarkFromPaper } from '#renderer/ui/MarkFromPaper.tsx'
import { useWords } from '#renderer/words.ts'

type Props = { id?: string; value?: readonly SecretPoint[]; onChange?: (points: SecretPoint[]) => void }

/** The secret points of what is proposed, each with a mark of its own where it bears one. */
export function PointsField({ id, value = [], onChange }: Props) {
  const { pages } = useWords()
  const { form: said } = pages.determinations
  const put = (at: number, point: SecretPoint) => onChange?.(value.map((each, index) => (index === at ? point : each)))
  return (
    <div id={id} className="points" role="group" aria-label={said.fields.points}>
      {value.map((point, index) => (
        <div key={index} className="point">
          <Input
            aria-label={said.pointNumber(index + 1)}
            value={point.text}
            maxLength={300}
            onChange={(event) => put(index, { ...point, text: event.target.value })}
          />
          {point.mark ? (
            <span className="point-mark">
              <MarkShown level={point.mark.level} text={composeMark(point.mark)} />
              <Button
                icon={<CloseOutlined />}
                aria-label={said.removeMark(composeMark(point.mark))}
                onClick={() => put(index, { text: point.text })}
              />
            </span>
          ) : (
            <MarkFromPaper
              label={said.pointMark}
              onRead={(mark) => {
                const parsed = Mark.safeParse(mark)
                if (parsed.success && 'end' in parsed.data) put(index, { ...point, mark: parsed.data })
              }}
            />
          )}
          <Button
            icon={<DeleteOutlined />}
            aria-label={said.removePoint(index + 1)}
            onClick={() => onChange?.(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange?.([...value, { text: '' }])}>
        {said.addPoint}
      </Button>
    </div>
  )
}

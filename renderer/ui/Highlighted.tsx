/** A text with one part of it marked. */
export function Highlighted({ text, from, length }: { text: string; from: number; length: number }) {
  return (
    <>
      {text.slice(0, from)}
      <mark className="found">{text.slice(from, from + length)}</mark>
      {text.slice(from + length)}
    </>
  )
}

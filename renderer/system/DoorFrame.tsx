import type { ReactNode } from 'react'
import { Banner, type Standing } from '#renderer/ui/Banner.tsx'
import { GroundSwitch } from '#renderer/ui/GroundSwitch.tsx'
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx'
import { program } from '#renderer/call.ts'
import { useWords } from '#renderer/words.ts'

/** The whole window before anybody has come in: the banner, one sheet, and the language. */
export function DoorFrame({
  standing,
  wide,
  children
}: {
  standing: Standing | undefined
  wide?: boolean
  children: ReactNode
}) {
  const { pages } = useWords()
  return (
    <div className="door">
      <Banner standing={standing} />
      <header className="door-head">
        <GroundSwitch />
        <LanguageSwitch />
      </header>
      <main className={wide ? 'door-sheet door-sheet-wide' : 'door-sheet'}>{children}</main>
      <footer className="door-foot">{pages.shell.version(program.version)}</footer>
    </div>
  )
}

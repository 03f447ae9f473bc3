import { QuestionCircleOutlined } from '@ant-design/icons'
import { useLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactElement, useEffect, useEffectEvent, useState } from 'react'
import { ViewPage } from '#shared/system/views.ts'
import { menu } from './menu.tsx'
import { Dialog } from './ui/Dialog.tsx'
import { Shortcut } from './ui/Shortcut.tsx'
import { useKey } from './ui/use-shortcut.ts'
import { useWords } from './words.ts'

const keepsViews: readonly string[] = [...ViewPage.options, 'devices']

type PageHelp = { what: string; how: readonly string[]; law: string }

/** The help of the page in front of a person, with every shortcut: F1 anywhere, `?` outside of a field, or the button. */
export function Help(): ReactElement {
  const { pages } = useWords()
  const { help } = pages
  const [open, setOpen] = useState(false)
  useKey('F1', () => setOpen(true))
  useQuestionMark(() => setOpen(true))
  const { pathname } = useLocation()
  const name = menu.flatMap(({ items }) => items).find(({ to }) => to === `/${pathname.split('/')[1] ?? ''}`)?.name
  const known: Readonly<Record<string, PageHelp>> = help.pages
  const page = name === undefined ? undefined : known[name]
  return (
    <>
      <Button type="text" className="status-help" icon={<QuestionCircleOutlined />} onClick={() => setOpen(true)}>
        {help.button} <Shortcut keys={help.keysOfButton} />
      </Button>
      <Dialog
        title={name === undefined ? help.button : help.title(pages.menu[name])}
        open={open}
        onClose={() => setOpen(false)}
        width={640}
      >
        {page ? <OfPage {...page} /> : <p className="quiet">{help.nothing}</p>}
        {name !== undefined && keepsViews.includes(name) && <p>{help.views}</p>}
        <h3>{help.keysTitle}</h3>
        <dl className="help-keys">
          {help.keys.map(([keys = '', does = '']) => (
            <div key={keys}>
              <dt>
                <kbd className="shortcut">{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="dialog-actions">
          <Button type="primary" onClick={() => setOpen(false)}>
            {help.close}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function OfPage({ what, how, law }: PageHelp) {
  const { help } = useWords().pages
  return (
    <>
      <p>{what}</p>
      <ul className="help-how">
        {how.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {law && (
        <p className="quiet">
          {help.law} · {law}
        </p>
      )}
    </>
  )
}

// Typed into a field it is a question mark, and while an input method composes it is nobody's key.
function useQuestionMark(action: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    const isField =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"]') !== null)
    if (event.key !== '?' || event.ctrlKey || event.altKey || event.isComposing || isField) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

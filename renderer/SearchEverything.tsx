import { SearchOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, type InputRef } from 'antd'
import { type ReactElement, type Ref, useEffect, useId, useRef, useState } from 'react'
import { search, type Hit, type SearchedRegister } from '#shared/system/search.ts'
import { FoundIn, FoundText } from './FoundIn.tsx'
import { leadToFound } from './lead-to-found.ts'
import { useSession } from './session.ts'
import { Dialog } from './ui/Dialog.tsx'
import { Mark } from './ui/Mark.tsx'
import { Shortcut } from './ui/Shortcut.tsx'
import { useShortcut } from './ui/use-shortcut.ts'
import { useAsk } from './use-operation.ts'
import { useWords } from './words.ts'

const STILL_TYPING_MS = 200

/** One box that searches everything whoever is here may read: from its button, or with Ctrl+K on any page. */
export function SearchEverything(): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [open, setOpen] = useState(false)
  const input = useRef<InputRef>(null)
  const may = mayDo('search.everything')
  // A sheet that is being filled in is not left.
  const begin = () => setOpen((is) => is || document.querySelector('[role="dialog"]') === null)
  useShortcut('KeyK', may ? begin : undefined)
  if (!may) return null
  return (
    <>
      <Button className="search-everything" icon={<SearchOutlined />} onClick={begin}>
        <span className="search-everything-text">{pages.search.button}</span>
        <Shortcut keys={pages.search.keys} />
      </Button>
      <Dialog
        title={pages.search.title}
        open={open}
        onClose={() => setOpen(false)}
        atOnce={() => input.current?.focus()}
        width={760}
      >
        <SearchedBox input={input} onLeave={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

/** What can be chosen: a thing that was found, or the list of its register. */
type Choice = { key: string; register: SearchedRegister; hit?: Hit }

function SearchedBox({ input, onLeave }: { input: Ref<InputRef>; onLeave: () => void }) {
  const { pages } = useWords()
  const { search: texts } = pages
  const [typed, setTyped] = useState('')
  const [composing, setComposing] = useState(false)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const ask = useAsk()
  const lead = leadToFound(useNavigate())
  const list = useId()
  useEffect(() => {
    if (composing) return
    const waiting = setTimeout(() => {
      setWords(typed.trim())
      setAt(0)
    }, STILL_TYPING_MS)
    return () => clearTimeout(waiting)
  }, [typed, composing])
  const { data } = useQuery({
    queryKey: [search.everything.name, words],
    queryFn: () => ask(search.everything, { words }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    gcTime: 0
  })
  const groups = words !== '' && data?.ok ? data.value.groups : []
  const choices: Choice[] = groups.flatMap(({ register, hits, total }) => [
    ...hits.map((hit) => ({ key: `${register} ${hit.id}`, register, hit })),
    ...(total > hits.length ? [{ key: `${register} all`, register }] : [])
  ])
  const go = ({ register, hit }: Choice) => {
    onLeave()
    if (hit) void lead.to(register, hit)
    else void lead.toList(register, words)
  }
  const idOf = (choice: Choice) => `${list}-${choices.indexOf(choice)}`
  const current = choices[at]
  const total = groups.reduce((sum, group) => sum + group.total, 0)

  return (
    <div className="searched">
      <Input
        ref={input}
        type="search"
        role="combobox"
        aria-label={texts.label}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(current && { 'aria-activedescendant': idOf(current) })}
        placeholder={texts.button}
        prefix={<SearchOutlined />}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (composing || choices.length === 0) return
          if (step !== undefined) {
            event.preventDefault()
            const next = (at + step + choices.length) % choices.length
            setAt(next)
            document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
          }
          // What was just typed is not what the list shows yet.
          if (event.key === 'Enter' && current && words === typed.trim()) go(current)
        }}
      />
      <p role="status" className="quiet searched-status">
        {words === '' && texts.begin}
        {words !== '' && data?.ok && (total > 0 ? texts.count(total) : texts.nothing)}
      </p>
      {words !== '' && data?.ok && total === 0 && <p className="quiet">{texts.nothingNext}</p>}
      <div id={list} role="listbox" aria-label={texts.results} className="searched-list">
        {groups.map(({ register, total: ofRegister }) => (
          <div key={register} role="group" aria-label={texts.registers[register]} className="searched-group">
            <div className="searched-heading" aria-hidden="true">
              {texts.registers[register]} <span className="quiet">{ofRegister}</span>
            </div>
            {choices
              .filter((choice) => choice.register === register)
              .map((choice) => (
                <div
                  key={choice.key}
                  id={idOf(choice)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={choice === current}
                  className="searched-hit"
                  onClick={() => go(choice)}
                  onKeyDown={() => undefined}
                  onMouseMove={() => setAt(choices.indexOf(choice))}
                >
                  {choice.hit ? <OneHit hit={choice.hit} /> : <em>{texts.all(ofRegister)}</em>}
                </div>
              ))}
          </div>
        ))}
      </div>
      <p className="quiet searched-keys">{texts.howTo}</p>
    </div>
  )
}

function OneHit({ hit }: { hit: Hit }) {
  const { number, name, beside, mark, found = [] } = hit
  return (
    <>
      {number !== undefined && (
        <span className="number-code">
          <FoundText text={number} column="number" found={found} />
        </span>
      )}
      {mark && <Mark level={mark.level} text={mark.text} />}
      <span className="searched-name" title={name}>
        <FoundText text={name} column="title" found={found} />
      </span>
      {beside !== undefined && (
        <span className="quiet">
          <FoundText text={beside} column="holder" found={found} />
        </span>
      )}
      <FoundIn found={found} isShown={(column) => ['number', 'title', 'holder'].includes(column)} />
    </>
  )
}

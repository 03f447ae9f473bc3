import { useQueryClient } from '@tanstack/react-query'
import { session } from '#shared/system/session.ts'
import type { Standing } from '#renderer/ui/Banner.tsx'
import { useWords } from '#renderer/words.ts'
import { DoorFrame } from './DoorFrame.tsx'
import { OwnPassword } from './OwnPassword.tsx'

/** Between the door and the pages for whoever came with a first password. */
export function FirstPasswordPage({ standing }: { standing: Standing }) {
  const { pages } = useWords()
  const answers = useQueryClient()
  return (
    <DoorFrame standing={standing}>
      <h1 className="sign-in-title">{pages.ownPassword.titleFirst}</h1>
      <p>{pages.ownPassword.explainFirst}</p>
      <OwnPassword
        presentLabel={pages.ownPassword.presentFirst}
        onDone={() => void answers.invalidateQueries({ queryKey: [session.state.name] })}
      />
    </DoorFrame>
  )
}

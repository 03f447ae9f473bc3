import { work, type WorkBeingDone } from '#shared/system/work.ts'
import { implement, type UnderWay } from '#electron/implement.ts'

export const workImplemented = implement(work, {
  progress: (_, { underWay }) => said(underWay),

  stop(_, { underWay }) {
    underWay?.stop()
    return said(underWay)
  }
})

function said(underWay: UnderWay | undefined): { work?: WorkBeingDone } {
  if (!underWay) return {}
  const { operation, done, of } = underWay
  return { work: { operation, done, of } }
}

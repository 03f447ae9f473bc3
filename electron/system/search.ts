import type { Ask, Operation } from '#shared/define-operation.ts'
import { may, type Role } from '#shared/permissions.ts'
import { appraisals } from '#shared/registers/appraisals.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { archives } from '#shared/registers/archives.ts'
import { borrowings } from '#shared/registers/borrowings.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { computers } from '#shared/registers/computers.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { determinations } from '#shared/registers/determinations.ts'
import { exports } from '#shared/registers/exports.ts'
import { handovers } from '#shared/registers/handovers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { inspections } from '#shared/registers/inspections.ts'
import { machines } from '#shared/registers/machines.ts'
import { media } from '#shared/registers/media.ts'
import { people } from '#shared/registers/people.ts'
import { peripherals } from '#shared/registers/peripherals.ts'
import { places } from '#shared/registers/places.ts'
import { receipts } from '#shared/registers/receipts.ts'
import { stockTakes } from '#shared/registers/stock-takes.ts'
import { transfers } from '#shared/registers/transfers.ts'
import { units } from '#shared/registers/units.ts'
import { wordsTyped } from '#shared/search-words.ts'
import { HITS_SHOWN, search, type Hit, type SearchedRegister } from '#shared/system/search.ts'
import { implement } from '#electron/implement.ts'

export const searchImplemented = implement(search, {
  everything({ words }, { ask, asker }) {
    const typed = wordsTyped(words)
    if (typed.length === 0) return { groups: [] }
    const groups = Object.entries(registers).flatMap(([register, { reads, find }]) => {
      if (!may(asker.roles, reads(asker.roles).permission)) return []
      const { hits, total } = find({ words: typed.join(' '), ask, roles: asker.roles })
      return total === 0 ? [] : [{ register: register as SearchedRegister, hits, total }]
    })
    return { groups }
  }
})

type Looking = { words: string; ask: Ask; roles: readonly Role[] }
type Hits = { hits: Hit[]; total: number }
type Searched = { reads: (roles: readonly Role[]) => Operation; find: (looking: Looking) => Hits }

const part = { from: 0, count: HITS_SHOWN }
const nothing: Hits = { hits: [], total: 0 }

// Each register is asked by its own list, so that this can tell no more than the list does.
const registers: Readonly<Record<SearchedRegister, Searched>> = {
  carriers: {
    reads: () => carriers.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(carriers.list, { words, sort: 'fit', ...part })
      return hits(total, rows, ({ id, number, title, holder, level, markText, found }) => {
        const mark = { level, text: markText }
        return { id, number, name: title, beside: holder.name, mark, ...(found && { found }) }
      })
    }
  },
  people: {
    reads: () => people.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(people.list, { words, which: 'all', ...part })
      return hits(total, rows, ({ id, number, name, unit }) => ({ id, number, name, beside: unit }))
    }
  },
  places: {
    reads: () => places.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(places.list, { words: words.slice(0, 100), ...part })
      return hits(total, rows, ({ id, code, name }) => ({ id, number: code, name }))
    }
  },
  units: {
    reads: () => units.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(units.list, { words: words.slice(0, 100), closed: true, ...part })
      return hits(total, rows, ({ id, name, head }) => ({ id, name, ...(head && { beside: head.name }) }))
    }
  },
  archives: {
    reads: () => archives.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(archives.list, { words, ...part })
      return hits(total, rows, ({ carrierId: id, fileNumber, carrier: { title, level, markText } }) => ({
        ...{ id, number: fileNumber, name: title, mark: { level, text: markText } }
      }))
    }
  },
  determinations: {
    reads: () => determinations.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(determinations.list, { words: words.slice(0, 100), ...part })
      return hits(total, rows, ({ id, number, title, unit, level, markText }) => ({
        ...{ id, number, name: title, beside: unit, mark: { level, text: markText } }
      }))
    }
  },
  receipts: {
    reads: () => receipts.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(receipts.list, { words, ...part })
      return hits(total, rows, ({ id, number, title, sender }) => ({ id, number, name: title, beside: sender }))
    }
  },
  borrowings: {
    reads: (roles) => requestsFor(roles),
    find: numbered(({ number, ask, roles }) => {
      const { rows, total } = may(roles, borrowings.numbered.permission)
        ? ask(borrowings.numbered, { number, ...part })
        : ask(borrowings.mine, { which: 'all', number, ...part })
      return hits(total, rows, (each) => {
        return { id: each.id, number: each.number, name: each.purpose, beside: each.borrower.name }
      })
    })
  },
  destruction: {
    reads: () => destruction.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(destruction.list, { which: 'all', number, ...part })
      return hits(total, rows, ({ id, number: its, reason }) => ({ id, number: its, name: reason }))
    })
  },
  incidents: {
    reads: () => incidents.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(incidents.list, { which: 'all', number, ...part })
      return hits(total, rows, ({ id, number: its, what }) => ({ id, number: its, name: what }))
    })
  },
  approvals: {
    reads: () => approvals.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(approvals.list, { number, ...part })
      return hits(total, rows, (each) => {
        return { id: each.id, number: each.number, name: each.purpose, beside: each.requestedBy.name }
      })
    })
  },
  stockTakes: {
    reads: () => stockTakes.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(stockTakes.list, { number, ...part })
      return hits(total, rows, ({ id, number: its, scopeName }) => ({ id, number: its, name: scopeName }))
    })
  },
  handovers: {
    reads: () => handovers.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(handovers.list, { which: 'all', number, ...part })
      return hits(total, rows, ({ id, number: its, reason, giver }) => {
        return { id, number: its, name: reason, beside: giver.name }
      })
    })
  },
  transfers: {
    reads: () => transfers.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(transfers.list, { which: 'all', number, ...part })
      return hits(total, rows, ({ id, number: its, unit }) => ({ id, number: its, name: unit.name }))
    })
  },
  inspections: {
    reads: () => inspections.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(inspections.list, { number, ...part })
      return hits(total, rows, ({ id, number: its, place, inspectedOn }) => {
        return { id, number: its, name: place.name, beside: inspectedOn }
      })
    })
  },
  appraisals: {
    reads: () => appraisals.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(appraisals.list, { number, ...part })
      return hits(total, rows, ({ id, number: its, purpose }) => ({ id, number: its, name: purpose }))
    })
  },
  computers: {
    reads: () => computers.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(computers.list, { words, ...part })
      return hits(total, rows, ({ id, number, name, unit }) => ({ id, number, name, beside: unit }))
    }
  },
  media: {
    reads: () => media.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(media.list, { words, ...part })
      return hits(total, rows, ({ id, number, securityNumber, serialNumber, unit, holder }) => ({
        ...{ id, number, name: securityNumber ?? serialNumber ?? '', beside: holder?.name ?? unit }
      }))
    }
  },
  peripherals: {
    reads: () => peripherals.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(peripherals.list, { words, ...part })
      return hits(total, rows, ({ id, number, name, unit }) => ({ id, number, name, beside: unit }))
    }
  },
  machines: {
    reads: () => machines.list,
    find: ({ words, ask }) => {
      const { rows, total } = ask(machines.list, { words, ...part })
      return hits(total, rows, ({ id, name }) => ({ id, name }))
    }
  },
  exports: {
    reads: () => exports.list,
    find: numbered(({ number, ask }) => {
      const { rows, total } = ask(exports.list, { number, ...part })
      return hits(total, rows, ({ id, number: its, purpose }) => ({ id, number: its, name: purpose }))
    })
  }
}

// Whoever deals with requests finds everybody's, whoever makes them their own.
function requestsFor(roles: readonly Role[]): Operation {
  return may(roles, borrowings.numbered.permission) ? borrowings.numbered : borrowings.mine
}

// A document is found by its number only: one word of a few letters and digits, as numbers are written.
function numbered(find: (looking: Omit<Looking, 'words'> & { number: string }) => Hits): Searched['find'] {
  return ({ words, ...looking }) => {
    const number = words.normalize('NFKC').toUpperCase()
    return /^[A-Z0-9-]{2,}$/.test(number) ? find({ ...looking, number }) : nothing
  }
}

function hits<Row>(total: number, rows: readonly Row[], hitOf: (row: Row) => Hit): Hits {
  return { hits: rows.map(hitOf), total }
}

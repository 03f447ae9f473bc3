import type { UseNavigateResult } from '@tanstack/react-router'
import type { Hit, SearchedRegister } from '#shared/system/search.ts'

type Lead = (navigate: UseNavigateResult<string>, hit: Hit) => Promise<void>

// The page of one thing that was found; where it has none, its list with nothing else in it.
const pages: Readonly<Record<SearchedRegister, Lead>> = {
  carriers: (navigate, { id }) => navigate({ to: '/carriers/$carrierId', params: { carrierId: id } }),
  archives: (navigate, { id }) => navigate({ to: '/carriers/$carrierId', params: { carrierId: id } }),
  people: (navigate, { id }) => navigate({ to: '/people/$personId', params: { personId: id } }),
  places: (navigate, { number }) => navigate({ to: '/places', search: { words: number } }),
  units: (navigate, { name }) => navigate({ to: '/units', search: { words: name, closed: true } }),
  determinations: (navigate, { id }) =>
    navigate({ to: '/determinations/$determinationId', params: { determinationId: id } }),
  receipts: (navigate, { number }) => navigate({ to: '/movements', search: { book: 'receipts', words: number } }),
  borrowings: (navigate, { id }) => navigate({ to: '/archives/borrowings/$borrowingId', params: { borrowingId: id } }),
  destruction: (navigate, { id }) => navigate({ to: '/destruction/$listId', params: { listId: id } }),
  incidents: (navigate, { id }) => navigate({ to: '/incidents/$incidentId', params: { incidentId: id } }),
  approvals: (navigate, { id }) => navigate({ to: '/approvals', search: { which: 'all', open: id } }),
  stockTakes: (navigate, { id }) => navigate({ to: '/counts/$stockTakeId', params: { stockTakeId: id } }),
  handovers: (navigate, { id }) => navigate({ to: '/handovers/$handoverId', params: { handoverId: id } }),
  transfers: (navigate, { id }) => navigate({ to: '/transfers/$transferId', params: { transferId: id } }),
  inspections: (navigate, { id }) => navigate({ to: '/inspections/$inspectionId', params: { inspectionId: id } }),
  appraisals: (navigate, { id }) => navigate({ to: '/appraisals/$appraisalId', params: { appraisalId: id } }),
  computers: (navigate, { id }) => navigate({ to: '/devices/computers/$computerId', params: { computerId: id } }),
  media: (navigate, { id }) => navigate({ to: '/devices/media/$mediumId', params: { mediumId: id } }),
  peripherals: (navigate, { number }) => navigate({ to: '/devices', search: { tab: 'peripherals', words: number } }),
  machines: (navigate, { id }) => navigate({ to: '/machines/$machineId', params: { machineId: id } }),
  exports: (navigate) => navigate({ to: '/exports' })
}

type LeadToList = (navigate: UseNavigateResult<string>, words: string) => Promise<void>

// The whole list, with the same words where it can be searched by them.
const lists: Readonly<Record<SearchedRegister, LeadToList>> = {
  carriers: (navigate, words) => navigate({ to: '/carriers', search: { words } }),
  archives: (navigate, words) => navigate({ to: '/archives', search: { words } }),
  people: (navigate, words) => navigate({ to: '/people', search: { words, which: 'all' } }),
  places: (navigate, words) => navigate({ to: '/places', search: { words } }),
  units: (navigate, words) => navigate({ to: '/units', search: { words, closed: true } }),
  determinations: (navigate, words) => navigate({ to: '/determinations', search: { words, which: 'all' } }),
  receipts: (navigate, words) => navigate({ to: '/movements', search: { book: 'receipts', words } }),
  borrowings: (navigate) => navigate({ to: '/archives/requests' }),
  destruction: (navigate) => navigate({ to: '/destruction', search: { which: 'all' } }),
  incidents: (navigate) => navigate({ to: '/incidents', search: { which: 'all' } }),
  approvals: (navigate) => navigate({ to: '/approvals', search: { which: 'all' } }),
  stockTakes: (navigate) => navigate({ to: '/counts' }),
  handovers: (navigate) => navigate({ to: '/handovers', search: { which: 'all' } }),
  transfers: (navigate) => navigate({ to: '/transfers', search: { which: 'all' } }),
  inspections: (navigate) => navigate({ to: '/inspections', search: { which: 'all' } }),
  appraisals: (navigate) => navigate({ to: '/appraisals', search: { which: 'all' } }),
  computers: (navigate, words) => navigate({ to: '/devices', search: { tab: 'computers', words } }),
  media: (navigate, words) => navigate({ to: '/devices', search: { tab: 'media', words } }),
  peripherals: (navigate, words) => navigate({ to: '/devices', search: { tab: 'peripherals', words } }),
  machines: (navigate, words) => navigate({ to: '/machines', search: { words } }),
  exports: (navigate) => navigate({ to: '/exports' })
}

/** Leads to what was found, or to the list of its register. */
export function leadToFound(navigate: UseNavigateResult<string>) {
  return {
    to: (register: SearchedRegister, hit: Hit) => pages[register](navigate, hit),
    toList: (register: SearchedRegister, words: string) => lists[register](navigate, words)
  }
}

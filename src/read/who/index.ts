export { makePartyIndex, type PartyIndex } from './party-index.ts';
export { makeWho, type Who } from './who.ts';

export { pointerOf } from './antecedent.ts';
export { DETERMINERS, QUANTITY, TITLES } from './grammar.ts';
export { makePartyIndex, type PartyIndex } from './party-index.ts';
export { foldName, type Token, tokenAt, tokensOf } from './tokens.ts';
export { makeWho, type Who } from './who.ts';

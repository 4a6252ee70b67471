export { makePlaces, type Places } from './places.ts';

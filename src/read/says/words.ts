/** English words of saying and of those who say; folded as in `who/tokens.ts`. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export const WITNESSES =
	words(`witness witnesses eyewitness eyewitnesses resident residents survivor survivors villager villagers
	local locals bystander bystanders refugee refugees evacuee evacuees relative relatives neighbour neighbours neighbor neighbors
	brother father mother sister son daughter uncle cousin wife husband victim victims doctor doctors medic medics nurse nurses
	driver student students farmer farmers shopkeeper inhabitant inhabitants`);

export const OFFICIALS =
	words(`official officials authorities authority government ministry minister president spokesman spokeswoman
	spokesperson police governor mayor ambassador envoy diplomat diplomats army military command commander commanders general
	colonel captain major lieutenant brigadier officer officers parliament secretary premier chancellor prosecutor prosecutors
	intelligence embassy administration cabinet lawmaker senator department office statement adviser advisor
	capt col gen lt maj sgt adm admiral brig sheriff`);

export const MEDIA =
	words(`media newspaper newspapers television tv radio agency channel broadcaster reporter reporters correspondent
	correspondents journalist journalists news daily website outlet outlets press`);

/** Small words inside a person's name. */
export const PARTICLES = words(
	'al el bin bint ibn abu abd abdel abdul de del van von der den la le da dos du ould ag umm st',
);

/** Words that a body's name holds and a person's does not. */
export const BODY_WORDS =
	words(`ministry agency office times post watch council committee commission observatory army forces force
	front party movement group news network international organization organisation union nations league association authority
	department centre center institute university hospital police brigade brigades battalion government court foundation society
	fund mission command coalition house service services bank company media television radio guards guard corps tribune
	journal journalists press standard herald monitor telegraph gazette board team alliance state administration syndicate crescent
	cross amnesty parliament assembly congress bureau staff embassy house general-staff street journal agencies`);

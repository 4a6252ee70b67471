const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Small words that may stand inside a place's name. */
export const INNER = set(
	"of de la al el ez the and upon on sur am an en le les da do dos das del di du d l y e ul as ad ash ar az at ed bin abu bei ob am van der den 's",
);
export const ARTICLES = set('al el ad ash as ar az at an ez es er ul');

/** Words before a name that tell a place, strongly and weakly. */
export const PLACE_BEFORE = set(
	'in near at around outside inside into from toward towards across between through reach reached entered left captured seized besieged shelled bombed beyond within via throughout',
);
export const PLACE_BEFORE_WEAK = set('of to and on for over against by with or');

/** Words after a name that say what sort of place it is. */
export const PROVINCE_AFTER = set(
	'province provinces governorate governorates oblast region regions state states prefecture department provincial krai republic',
);
export const DISTRICT_AFTER = set(
	'district districts county counties parish raion subdistrict township countryside suburbs suburb municipality rif',
);
export const CITY_AFTER = set(
	'city town village municipality neighbourhood neighborhood quarter camp suburb hamlet settlement port capital market center centre downtown',
);
export const NATURE_AFTER = set(
	'river valley lake mountain mountains desert forest island islands bay sea strait canal dam plain plains peninsula hills creek border frontier bridge crossing road highway',
);

/** Nouns of facilities: a site at or by the named place. */
export const FACILITY = set(
	'airport airbase airfield base airstrip hospital prison jail school university college mosque church stadium camp checkpoint factory plant refinery port harbour harbor dam bridge crossing market barracks headquarters embassy consulate palace square roundabout hotel station warehouse depot clinic palace bakery farm farms field fields mine cemetery terminal pipeline tunnel theatre theater court ministry parliament garrison outpost fort citadel zoo park road highway street motorway',
);

/** A name before these belongs to an organisation or a facility: still a mention, not the report's place by itself. */
export const ORGANISATION_AFTER = set(
	'university college school hospital police department county court airport council ministry government parliament army forces force brigade brigades battalion division front movement party bank company corporation airlines airways times post tribune news press herald journal daily gazette observatory commission committee association agency authority institute center centre society union league club fc united rovers athletics stadium arena high elementary middle fire sheriff district city town village township mission office embassy radio television tv congress senate assembly chamber foundation group inc corp ltd church cathedral street road avenue boulevard highway bridge river lake park mall museum library theatre theater festival conference agreement accords accord treaty process talks summit declaration protocol statute convention plan station health medical public schools regional international national memorial community state valley hills heights beach bay creek island islands springs falls mountain mountains province governorate region oblast parish area border',
);

/** Titles: what follows is a person. */
export const TITLES = set(
	'mr mrs ms miss dr prof professor sir president premier minister general gen colonel col major maj captain capt lieutenant lt sergeant sgt brigadier commander commandant king queen prince princess emir sheikh sheik imam mullah ayatollah pope bishop archbishop cardinal father rev reverend senator sen governor gov mayor judge justice chief chairman chairwoman secretary ambassador spokesman spokeswoman spokesperson officer detective deputy dep rep representative congressman congresswoman coach director analyst activist attorney lawyer lord lady dame abu umm bin ibn inspector constable corporal private superintendent trooper',
);

export const SPEECH = set(
	'said says told added noted explained argued warned declared announced claimed wrote testified recalled replied asked thinks believes',
);

export const DIRECTIONS: Readonly<Record<string, number>> = {
	north: 0,
	'north-east': 45,
	northeast: 45,
	east: 90,
	'south-east': 135,
	southeast: 135,
	south: 180,
	'south-west': 225,
	southwest: 225,
	west: 270,
	'north-west': 315,
	northwest: 315,
};
export const SIDES = set(
	'northern southern eastern western northeastern northwestern southeastern southwestern north south east west central northeast northwest southeast southwest upper lower greater outer inner downtown',
);

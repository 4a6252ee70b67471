/**
 * The English words by which news speaks of bodies and people without naming them. This is grammar, the same for every
 * conflict; what belongs to one conflict ("the rebels" in Yemen) stands in `knowledge/parties/` as `bare`.
 * All in folded form (see `tokens.ts`).
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
const phrases = (list: string): ReadonlySet<string> => new Set(list.split(',').map((phrase) => phrase.trim()));

export const DETERMINERS = words(
	'the a an this that these those some several many few any all other another both each every',
);

/** Words of number that stand before a noun and do not change who is meant. */
export const QUANTITY = words(`at least about around nearly almost approximately roughly over more than up to as some no
	one two three four five six seven eight nine ten eleven twelve dozen dozens score scores hundred hundreds thousand thousands
	tens million millions additional further number numbers handful`);

export const FORCE_NOUNS =
	words(`force forces troop troops soldier soldiers army armies military militaries trooper troopers
	servicemen serviceman personnel warplane warplanes jet jets aircraft helicopter helicopters plane planes gunship gunships
	bomber bombers tank tanks artillery navy airforce marines marine commandos commando paratroopers unit units brigade brigades
	battalion battalions division regiment corps guards guard warship warships gunboats vessel convoy convoys patrol patrols
	drone drones missile missiles rocket rockets strike strikes airstrike airstrikes raid raids shelling bombardment bombing
	attack attacks offensive operation operations commander commanders general generals officer officers contingent sniper
	snipers gunner gunners fleet positions position bulldozers bulldozer vehicles vehicle quadcopter quadcopters command staff
	conscript conscripts recruits reservists defenders invaders occupiers garrison airmen pilots pilot base bases operators detachment reconnaissance`);

export const GOVERNMENT_NOUNS =
	words(`government authorities authority regime officials official ministry minister president
	premier administration cabinet parliament state leaders leader leadership embassy ambassador diplomat diplomats delegation
	envoy spokesman spokeswoman spokesperson negotiators negotiator mediators mediator side presidency junta lawmakers
	intelligence court courts secretary chancellor king prince senator country nation representatives representative foreign`);

export const POLICE_NOUNS = words('police policeman policemen policewoman gendarmes gendarmerie');

export const FIGHTER_NOUNS = words(`rebel rebels militant militants insurgent insurgents fighter fighters gunman gunmen
	opposition separatist separatists jihadist jihadists jihadi jihadis terrorist terrorists extremist extremists islamist
	islamists guerrilla guerrillas militia militias militiaman militiamen paramilitary paramilitaries faction factions
	mercenary mercenaries combatant combatants loyalist loyalists group groups movement organization organizations network
	bomber bombers attacker attackers cell cells wing members member elements element leader leaders commander commanders
	partisans resistance nationalists vigilantes`);

/** Nouns of people who bear no arms for a party: they stay the words told. */
export const PEOPLE_NOUNS =
	words(`civilian civilians people person persons resident residents villager villagers local locals
	child children woman women man men boy boys girl girls baby babies infant infants teenager teenagers teen youth youths
	family families refugee refugees migrant migrants journalist journalists reporter reporters worker workers doctor doctors
	medic medics nurse nurses paramedic paramedics patient patients hostage hostages captive captives prisoner prisoners detainee
	detainees protester protesters protestor protestors demonstrator demonstrators student students pupil pupils teacher
	teachers citizen citizens national nationals passenger passengers farmer farmers fisherman fishermen shopper shoppers
	worshipper worshippers pilgrim pilgrims mourner mourners bystander bystanders witness witnesses activist activists tribesman
	tribesmen herder herders settler settlers victim victims evacuee evacuees inhabitant inhabitants crowd crowds population
	employee employees volunteer volunteers rescuer rescuers driver drivers tourist tourists lawyer lawyers cleric clerics
	priest priests schoolgirl schoolgirls schoolchildren households individuals individual relatives father mother brother
	brothers sister son daughter wife husband grandmother grandfather community communities crew sailors sailor cameraman
	colleagues friends tribes tribe clan clans labourers captors kidnappers assailants suspects suspect bodies dead wounded
	injured casualties survivors homes home houses house hospital hospitals school schools building buildings mosque mosques
	church churches village villages camp camps shops market neighborhoods neighbourhoods cars car bus buses truck trucks
	ambulance ambulances infrastructure facilities facility warehouses towns areas ships ship`);

/** Words after a hyphen that make a name before it a mere modifier ("US-backed", "Hamas-run"). */
export const MODIFIER_TAILS =
	words(`backed led linked aligned allied affiliated held controlled occupied supported funded made run
	armed trained sponsored supplied inspired administered besieged dominated based born friendly language majority owned brokered
	mediated speaking era built designed appointed installed recognized leaning annexed`);
/** Words before a hyphen that do the same ("pro-Russian", "anti-Houthi"). */
export const MODIFIER_HEADS = words('pro anti non ex post counter');

export const PREPOSITIONS =
	words(`of from in at near with by for on against to into inside outside across between under over
	around along through during after before within without among amid via toward towards behind below above including such as`);
/** Participles that end a noun phrase where a preposition, a determiner or nothing follows ("fighters backed by"). */
export const PARTICIPLES =
	words(`affiliated belonging loyal allied aligned linked backed supported led fighting wearing carrying
	operating stationed based deployed trying seeking opposed besieged trapped displaced killed wounded holding defending attacking
	armed trained sent called known named riding travelling traveling living working fleeing attempting participating commanded
	held suspected accused believed identified made described`);

/** Prepositions and participles after which stands the party that the noun belongs to ("fighters of", "forces loyal to"). */
export const BELONGING = words('of from for belonging loyal affiliated led commanded');

/** Nouns that with an owner mean somebody else than the owner ("its allies"). */
export const OTHERS =
	words(`allies ally backers backer supporters supporter partners partner proxies proxy enemies enemy opponents
	opponent rivals rival adversaries foes sponsors sponsor associates neighbours neighbors counterpart counterparts victims`);

/** A country after these is where something is, not who acts. */
export const OF_PLACE =
	words(`in into inside across throughout within near outside around from to of through over northern southern
	eastern western central north south east west northeastern northwestern southeastern southwestern neighbouring neighboring`);

export const RELATIVES = words('who whom whose which that where when');

export const PRONOUNS = words(
	'they them it he she him her i we us you who which that themselves itself himself herself those these',
);
export const SINGULAR_PERSON = words('he she him her himself herself');
export const FIRST_PERSON = words('i we us me our my ourselves');
export const POSSESSIVES = words('its their his her our my your');

export const BOTH_SIDES =
	phrases(`two sides, both sides, sides, two parties, both parties, parties, two countries, both countries,
	two armies, two groups, both groups, both, each other, one another, warring parties, warring sides, rival sides,
	two leaders, both leaders, two forces, the two, two states, opposing sides, two men, rivals, two rivals, two governments,
	warring factions, belligerents, two neighbours, two neighbors, foes, two foes, rival factions, neighbors, neighbours`);

/** Nouns that take up a body named before, with what kinds of party it may be. */
export const TAKES_UP: ReadonlyMap<string, 'group' | 'state' | 'any'> = new Map([
	['group', 'group'],
	['movement', 'group'],
	['organization', 'group'],
	['militia', 'group'],
	['faction', 'group'],
	['network', 'group'],
	['fighters', 'group'],
	['militants', 'group'],
	['rebels', 'group'],
	['insurgents', 'group'],
	['terrorists', 'group'],
	['jihadists', 'group'],
	['jihadis', 'group'],
	['extremists', 'group'],
	['islamists', 'group'],
	['gunmen', 'group'],
	['attackers', 'group'],
	['militiamen', 'group'],
	['separatists', 'group'],
	['paramilitaries', 'group'],
	['paramilitary', 'group'],
	['bloc', 'any'],
	['alliance', 'any'],
	['agency', 'any'],
	['mission', 'any'],
	['body', 'any'],
	['country', 'state'],
	['kingdom', 'state'],
	['nation', 'state'],
	['force', 'any'],
]);

/** "The army", "government forces": the armed forces of the country at hand. */
export const BARE_FORCES =
	phrases(`army, military, armed forces, government forces, government troops, government soldiers, troops,
	soldiers, soldier, forces, regular army, national army, air force, navy, security forces, special forces, commandos, warplanes,
	regime forces, regime troops, regime warplanes, loyalist forces, regular forces, state forces, army troops, army soldiers,
	military aircraft, fighter jets, warplane, military forces, government army, government warplanes, government aircraft, jets,
	tanks, helicopters, army forces, troopers, servicemen, army units, general staff, government helicopters, security personnel,
	security services, border guards, regime, government air force, defence forces, army commanders, military officials,
	federal forces, federal troops, army spokesman, military spokesman, state security forces, soldiers and police`);
export const BARE_GOVERNMENT =
	phrases(`government, authorities, central government, federal government, officials, government officials,
	state, regime, cabinet, parliament, president, prime minister, foreign minister, defence minister, foreign ministry,
	defence ministry, ministry of defence, administration, government spokesman, interior ministry, government representatives,
	government delegation, presidency, local authorities, presidential office, premier`);
export const BARE_POLICE = phrases(
	'police, police officers, police officer, policemen, policeman, police forces, riot police, officers, officer',
);

/** Titles that stand before a person's name. */
export const TITLES =
	words(`president premier minister king queen prince princess sheikh sheik ayatollah mullah general gen colonel
	col lieutenant lt major maj captain capt brigadier sergeant marshal admiral commander chief secretary chancellor senator
	ambassador envoy spokesman spokeswoman spokesperson governor mayor leader director head doctor dr mr mrs ms sir lord imam
	archbishop bishop pope professor prof judge emir sultan vice deputy former foreign defence prime interior cleric chairman
	representative negotiator coordinator official analyst correspondent journalist activist`);

import { band, clipped, disk, moved, type Point, type Polygon } from './shapes.ts';

/** What the builder has to draw from. Every lookup throws where there is no such thing. */
export interface Atlas {
	/** First-order divisions by Natural Earth's `adm1_code`. */
	divisions(...codes: string[]): Polygon[];
	/** A country by its two letters. */
	country(code: string): Polygon[];
	/** A town of GeoNames by its name and country. */
	town(name: string, country: string): Point;
}

/** How one zone is drawn; an outline left out was never drawn by anybody. */
export interface Recipe {
	certain?: Polygon[];
	possible: Polygon[];
	made: string;
}

const NE = 'Natural Earth 1:10m first-order divisions (public domain)';
const GN = 'GeoNames (CC BY 4.0)';

/** A zone's recipe by the name of its file. */
export const RECIPES: Record<string, (atlas: Atlas) => Recipe> = {
	'sy-idlib': (atlas) => ({
		certain: moved(atlas.divisions('SYR-140'), -2),
		possible: moved(atlas.divisions('SYR-140', 'SYR-134', 'SYR-138', 'SYR-137'), 2),
		made: `Certain: Idlib province, drawn 2 km inside its line. Possible: also all of Latakia, Hama and Aleppo, since the text says "certain parts" of them and no map was published. From ${NE}.`,
	}),
	'sy-north-homs': (atlas) => ({
		possible: clipped(atlas.divisions('SYR-139'), [36.3, 34.7, 37.3, 35.2]),
		made: `Certain: nothing, the text says "certain parts in the north of Homs province". Possible: that province north of 34.7° N and west of 37.3° E. From ${NE}.`,
	}),
	'sy-eastern-ghouta': (atlas) => ({
		possible: clipped(atlas.divisions('SYR-144', 'SYR-4843'), [36.3, 33.42, 36.62, 33.66]),
		made: `Certain: nothing, no line was published. Possible: the provinces of Damascus and Rif Dimashq between 36.30° and 36.62° E, 33.42° and 33.66° N. From ${NE}.`,
	}),
	'sy-south': (atlas) => ({
		possible: moved(atlas.divisions('SYR-146', 'SYR-145'), 2),
		made: `Certain: nothing, the text says "certain parts of southern Syria". Possible: the provinces of Daraa and Quneitra, drawn 2 km wider. From ${NE}.`,
	}),
	'sy-idlib-dmz': (atlas) => ({
		possible: moved(atlas.divisions('SYR-140', 'SYR-134', 'SYR-138', 'SYR-137'), 2),
		made: `Certain: nothing, the band of 15 to 20 km follows a line of contact that was not published. Possible: all that the Idlib area may take in. From ${NE}.`,
	}),
	'sy-m4-corridor': (atlas) => {
		const road = [
			atlas.town('Saraqib', 'SY'),
			atlas.town('Arīḩā', 'SY'),
			atlas.town('Jisr ash Shughūr', 'SY'),
			[36.17, 35.77] as Point,
		];
		return {
			certain: [band(road, 3)],
			possible: [band(road, 10)],
			made: `The road is drawn straight from Saraqib by Ariha and Jisr al-Shughur to about Ain al-Havr; it may bend up to some 4 km from that. Certain: 3 km to either side; possible: 10 km, against the 6 km of the text. Towns from ${GN}.`,
		};
	},
	'ua-minsk': (atlas) => {
		const towns = ['Donetsk', 'Horlivka', 'Luhansk', 'Alchevsk'].map((name) => atlas.town(name, 'UA'));
		return {
			certain: towns.map((town) => disk(town, 12)),
			possible: moved(atlas.divisions('UKR-327', 'UKR-329'), 2),
			made: `The text says "certain areas of the Donetsk and Luhansk regions". Certain: 12 km around Donetsk, Horlivka, Luhansk and Alchevsk, which every reading takes in. Possible: both regions, drawn 2 km wider. From ${NE} and ${GN}.`,
		};
	},
	'ye-hodeidah-governorate': (atlas) => ({
		certain: moved(atlas.divisions('YEM-151'), -2),
		possible: moved(atlas.divisions('YEM-151'), 3),
		made: `Hodeidah governorate; certain 2 km inside its line, possible 3 km outside it. From ${NE}.`,
	}),
	'ye-hodeidah-city': (atlas) => around(atlas.town('Al Ḩudaydah', 'YE'), 4, 10, 'the city of Hodeidah'),
	'ye-hodeidah-ports': () => {
		const ports: Point[] = [
			[42.932, 14.842],
			[42.672, 15.307],
			[42.6, 15.122],
		];
		return {
			certain: ports.map((port) => disk(port, 1.2)),
			possible: ports.map((port) => disk(port, 4)),
			made: 'Certain: 1.2 km, possible: 4 km around a point in the ports of Hodeidah, Salif and Ras Isa. The points were set by hand and are to be checked.',
		};
	},
	'ps-gaza': (atlas) => ({
		certain: moved(atlas.country('PS').filter(isGaza), -0.8),
		possible: moved(atlas.country('PS').filter(isGaza), 1.5),
		made: `The Gaza Strip; certain 0.8 km inside its line, possible 1.5 km outside it. From ${NE}.`,
	}),
	'ps-gaza-north': (atlas) => ({
		certain: clipped(moved(atlas.country('PS').filter(isGaza), -0.8), [34, 31.5, 35, 31.7]),
		possible: clipped(moved(atlas.country('PS').filter(isGaza), 1.5), [34, 31.44, 35, 31.7]),
		made: `Gaza City and the north; certain north of 31.50° N, possible north of 31.44° N. From ${NE}.`,
	}),
	'ps-gaza-undrawn': (atlas) => ({
		possible: moved(atlas.country('PS').filter(isGaza), 1.5),
		made: `Certain: nothing, the line was not published as data. Possible: the Gaza Strip, drawn 1.5 km wider. From ${NE}.`,
	}),
	'lb-country': (atlas) => ({
		certain: moved(atlas.country('LB'), -2),
		possible: moved(atlas.country('LB'), 2),
		made: `Lebanon; certain 2 km inside its line, possible 2 km outside it. From ${NE}.`,
	}),
	'il-country': (atlas) => ({
		certain: moved(atlas.country('IL'), -2),
		possible: moved(atlas.country('IL'), 2),
		made: `Israel; certain 2 km inside its line, possible 2 km outside it: disputed lines lie between the two only in part. From ${NE}.`,
	}),
	'lb-south-litani': (atlas) => ({
		certain: clipped(moved(atlas.country('LB'), -1), [35, 33, 35.55, 33.24]),
		possible: clipped(moved(atlas.country('LB'), 2), [35, 33, 35.8, 33.42]),
		made: `South of the Litani, whose course was not drawn: certain south of 33.24° N and west of 35.55° E, possible south of 33.42° N. From ${NE}.`,
	}),
	'sd-country': (atlas) => ({
		possible: moved(atlas.country('SD'), 5),
		made: `Certain: nothing, hospitals and public facilities are not listed. Possible: Sudan, drawn 5 km wider. From ${NE}.`,
	}),
	'az-karabakh': (atlas) => ({
		certain: atlas.divisions('AZE-4838', 'AZE-1739', 'AZE-1734', 'AZE-1682', 'AZE-1735'),
		possible: moved(
			atlas.divisions(
				'AZE-4838',
				'AZE-1739',
				'AZE-1734',
				'AZE-1682',
				'AZE-1735',
				'AZE-1737',
				'AZE-1691',
				'AZE-1738',
				'AZE-1702',
				'AZE-1699',
				'AZE-1736',
				'AZE-1740',
				'AZE-1681',
			),
			3,
		),
		made: `Certain: the districts of Khojaly, Khankendi, Khojavend, Kalbajar and Lachin. Possible: also Shusha, Aghdam, Tartar, Fizuli, Jabrayil, Gubadli, Zangilan and Goranboy, drawn 3 km wider; the line of contact was not published. From ${NE}.`,
	}),
	'az-aghdam': (atlas) => district(atlas, 'AZE-1691', 'Aghdam'),
	'az-kalbajar': (atlas) => district(atlas, 'AZE-1682', 'Kalbajar'),
	'az-lachin': (atlas) => district(atlas, 'AZE-1735', 'Lachin'),
	'az-lachin-corridor': () => {
		const road: Point[] = [
			[46.36, 39.58],
			[46.55, 39.64],
			[46.68, 39.7],
			[46.75, 39.82],
		];
		return {
			certain: [band(road, 1)],
			possible: [band(road, 7)],
			made: 'The road is drawn by hand from the border by Lachin to Stepanakert and may bend some 4 km from that. Certain: 1 km to either side; possible: 7 km, against the 5 km width of the text.',
		};
	},
	'et-tigray': (atlas) => ({
		certain: moved(atlas.divisions('ETH-3110'), -5),
		possible: moved(atlas.divisions('ETH-3110'), 10),
		made: `The region of Tigray, whose west and south are disputed; certain 5 km inside its line, possible 10 km outside it. From ${NE}.`,
	}),
};

const isGaza = ([outer]: Polygon) => outer!.every(([lon]) => lon < 34.8);

function around(town: Point, certain: number, possible: number, name: string): Recipe {
	return {
		certain: [disk(town, certain)],
		possible: [disk(town, possible)],
		made: `Certain: ${certain} km, possible: ${possible} km around the middle of ${name}. Point from ${GN}.`,
	};
}

function district(atlas: Atlas, code: string, name: string): Recipe {
	return {
		certain: moved(atlas.divisions(code), -2),
		possible: moved(atlas.divisions(code), 3),
		made: `The district of ${name}; certain 2 km inside its line, possible 3 km outside it. From ${NE}.`,
	};
}

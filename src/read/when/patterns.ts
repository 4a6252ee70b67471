/** Pieces of the patterns that find words of time; all are used without regard to case. */
export const MONTHS: Record<string, number> = {
	january: 1,
	february: 2,
	march: 3,
	april: 4,
	may: 5,
	june: 6,
	july: 7,
	august: 8,
	september: 9,
	october: 10,
	november: 11,
	december: 12,
	jan: 1,
	feb: 2,
	mar: 3,
	apr: 4,
	jun: 6,
	jul: 7,
	aug: 8,
	sept: 9,
	sep: 9,
	oct: 10,
	nov: 11,
	dec: 12,
};
export const WEEKDAYS: Record<string, number> = {
	sunday: 0,
	monday: 1,
	tuesday: 2,
	wednesday: 3,
	thursday: 4,
	friday: 5,
	saturday: 6,
	sun: 0,
	mon: 1,
	tues: 2,
	tue: 2,
	weds: 3,
	wed: 3,
	thurs: 4,
	thu: 4,
	thur: 4,
	fri: 5,
	sat: 6,
};
export const SEASONS: Record<string, number> = { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 };

const FULL_MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const SHORT_MONTH = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
export const MONTH = `(?:${FULL_MONTH}|(?:${SHORT_MONTH})\\b\\.?)`;
export const WEEKDAY = '(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?)';
/** Short weekdays only stand before a date: "Sat" and "Sun" are other words too. */
export const SHORT_WEEKDAY = '(?:(?:sun|mon|tues?|weds?|thu(?:rs?)?|fri|sat)\\b\\.?)';
export const ANY_WEEKDAY = `(?:${WEEKDAY}|${SHORT_WEEKDAY})`;
const SPELT_DATE =
	'(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))';
export const DATE = `(?:(?:[12]\\d|3[01]|0?[1-9])(?!\\d|[.,]\\d|:\\d)(?:\\s?(?:st|nd|rd|th)m?\\b)?|${SPELT_DATE})`;
export const YEAR = '(?:(?:1[6-9]|20)\\d\\d)(?!\\d|[.,]\\d)';
const TEEN = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
export const SPELT_YEAR = `(?:(?:eighteen|nineteen|twenty)[- ](?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${TEEN}|(?:oh|o)[- ](?:one|two|three|four|five|six|seven|eight|nine))|(?:the year )?two thousand(?:(?: and)? (?:one|two|three|four|five|six|seven|eight|nine|${TEEN}))?)`;
export const COUNT =
	'(?:\\d+(?:\\.\\d+)?|an?\\b(?: couple of| few| half| dozen)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|several|few|couple of|many|some|recent|half an?|a hundred)(?: and a half| or so)?';
export const UNIT =
	'(?:minute|hour|day|night|weekend|week|fortnight|month|quarter|season|year|decade|century|centurie)s?';
export const CLOCK =
	"(?:(?:\\d{1,2}[:.]\\d\\d(?::\\d\\d)?\\s?(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?|hours|hrs)?|\\d{1,2}\\s?(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?)|\\d{4} ?(?:hours|hrs|gmt|utc|local time)|(?:noon|midday|midnight)\\b|\\d{1,2} o[’']clock)(?:,? (?:local|[a-z’']+|gmt|utc|est|edt|et) (?:time|summer time))?(?: ?\\(?(?:gmt|utc|est|edt|et|eet|local time|[A-Z][a-z]+ time)\\)?)?(?: ?\\(?\\[?\\d{1,2}(?:[:.]?\\d\\d)?(?:\\s?[ap]\\.?m\\.?)? ?(?:gmt|utc|et|est|edt|local time)(?: on)?\\]?\\)?)?)";
export const DAYPART =
	'(?:early (?:morning|afternoon|evening)|late (?:morning|afternoon|evening|night)|mid-?(?:morning|afternoon|day)|pre-?dawn|early[- ]morning|(?:very )?early hours(?: of the (?:morning|day))?|morning|afternoon|evening|nightfall|night(?:time)?|dawn|daybreak|dusk|sunset|sunrise|noon|midday|midnight|rush hour|morning hours)';

export const numberOfMonth = (word: string): number => MONTHS[word.toLowerCase().replace(/\.$/, '')] ?? 0;
export const numberOfWeekday = (word: string): number =>
	WEEKDAYS[word.toLowerCase().replace(/\.$/, '')] ?? WEEKDAYS[word.toLowerCase().replace(/s$/, '')] ?? 0;

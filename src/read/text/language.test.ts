import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of a text', () => {
	it.each([
		['en', 'Turkish forces shelled positions near the village on Sunday, residents said.'],
		['en', 'Hayat Tahrir al-Sham and Ahrar al-Sham clashed near Kafr Lusin and Bab al-Hawa.'],
		['en', 'Clashes were heard near Dar Taizzah.'],
		['ar', 'قال شهود عيان إن القوات قصفت القرية يوم الأحد وأصيب عدد من المدنيين.'],
		['ru', 'В воскресенье войска обстреляли позиции у деревни, сообщили местные жители.'],
		['uk', 'У неділю війська обстріляли позиції біля села, повідомили місцеві жителі.'],
		['fr', 'Les forces turques ont bombardé des positions près du village dimanche.'],
		['tr', 'Türk kuvvetleri pazar günü köyün yakınındaki mevzileri bombaladı.'],
		['he', 'הכוחות הפגיזו עמדות ליד הכפר ביום ראשון, כך מסרו התושבים.'],
		['es', 'Las fuerzas turcas bombardearon posiciones cerca de la aldea el domingo.'],
		['fa', 'نیروها روز یکشنبه مواضعی را در نزدیکی روستا گلوله باران کردند.'],
		['ps', 'د یکشنبې په ورځ ځواکونو د کلي څنګ ته پر موضع ګانو ډزې وکړې.'],
	])('%s: %s', (language, text) => {
		expect(languageOf(text)).toBe(language);
	});

	it('is unknown where there is too little to go by', () => {
		for (const text of ['', '   \n', '12:40 — 35.93, 36.63', 'Idlib', '!!! ??? ...'])
			expect(languageOf(text)).toBeNull();
	});

	it('is unknown for a language that the detector does not know, rather than a neighbour of it', () => {
		expect(languageOf('Dadka oo dhan waxay dhashaan iyagoo xor ah oo ku siman sharafta iyo xuquuqda.')).toBeNull();
	});

	it('is that of most of the text', () => {
		const english = 'Government troops and rebels exchanged fire along the river on Monday, a monitor said. '.repeat(
			40,
		);
		expect(languageOf(`${english}«قال شهود عيان إن القوات قصفت القرية» ${english}`)).toBe('en');
	});

	it('takes no longer for a report of 5 MB than for a short one', () => {
		const text = 'Government troops and rebels exchanged fire along the river on Monday. '.repeat(70_000);
		const start = performance.now();
		for (let i = 0; i < 50; i++) languageOf(text);
		expect((performance.now() - start) / 50).toBeLessThan(20);
	});

	it('never throws and says the same again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
				const language = languageOf(text);
				expect(language === null || /^[a-z]{2}$/.test(language)).toBe(true);
				expect(languageOf(text)).toBe(language);
			}),
		);
	});
});

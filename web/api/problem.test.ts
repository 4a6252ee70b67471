import { describe, expect, it } from 'vitest';
import { ERRORS, TrucelineError } from '../../src/domain/index.ts';
import { problemFrom, tell, toldOf } from './problem.ts';

describe('what a person is told of a failure', () => {
	it('parts what happened from what to do, and keeps where and code', () => {
		const error = new TrucelineError('report.binary', 'photo.jpg');
		expect(tell(error.code, error.message, 'photo.jpg')).toEqual({
			what: ERRORS['report.binary'].what,
			where: 'photo.jpg',
			cure: ERRORS['report.binary'].cure,
			code: 'report.binary',
		});
	});

	it('keeps a detail that the error adds', () => {
		const error = new TrucelineError('request.wrong', 'from', 'It is no day.');
		expect(tell(error.code, error.message, 'from').what).toBe('The request is wrong. It is no day.');
	});

	it('tells an answer that is no error of ours by its status', () => {
		expect(problemFrom(502, null, '/api/claims').told.code).toBe('http.502');
		expect(toldOf(new TypeError('x'), 'claims').code).toBe('app.broken');
	});
});

import { describe, expect, it } from 'vitest';
import { eventFilterOf, monitorFilterOf, readMonitorView, readStandView, standOf } from './monitor.ts';

describe('address of the monitoring pages', () => {
	it('keeps the day, the filters and what is opened', () => {
		const view = readMonitorView({ asOf: '2017-10-20', verdict: 'alleged,unclear', open: 'count:alleged:now' });
		expect(view).toEqual({ asOf: '2017-10-20', verdict: 'alleged,unclear', open: 'count:alleged:now' });
	});

	it('leaves out what is no day, no box and no place to look at', () => {
		expect(readMonitorView({ asOf: '2017-02-30', from: 'soon', bbox: '1,2,3', at: 'here', sort: 'best' })).toEqual({});
		expect(readStandView({ knownOn: '20 Oct' })).toEqual({});
	});

	it('carries the day alone to other pages, and asks the API without what only the page knows', () => {
		const view = readMonitorView({ asOf: '2017-10-20', party: 'tr', q: 'convoy', map: 'off', open: 'at:35,36' });
		expect(standOf(view)).toEqual({ asOf: '2017-10-20' });
		expect(monitorFilterOf(view)).toEqual({ asOf: '2017-10-20', party: 'tr' });
		expect(eventFilterOf(view)).toEqual({ asOf: '2017-10-20', party: 'tr', q: 'convoy' });
	});
});

import fc from 'fast-check';

// The same examples on every run, so that a failure is the change's own; TRUCELINE_TEST_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.TRUCELINE_TEST_SEED ?? 20171009) });

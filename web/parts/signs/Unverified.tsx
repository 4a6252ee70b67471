/** Beside a clause that was not checked against a source. */
export function Unverified() {
	return (
		<span className="unverified" title="The clause was not checked against a source.">
			unverified
		</span>
	);
}

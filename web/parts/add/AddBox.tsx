import { useMutation } from '@tanstack/react-query';
import { type ClipboardEvent, type DragEvent, type FormEvent, useId, useRef, useState } from 'react';
import { api, toldOf } from '../../api/index.ts';
import { today } from '../../words/index.ts';
import { ProblemBox, useJobs } from '../shell/index.ts';
import { AddResults } from './AddResults.tsx';
import './add.css';

interface Props {
	/** The report that the new one corrects, with what is known of it. */
	replaces?: { id: string; publisher: string | null; published: string | null } | undefined;
	/** Outlets that are known already, offered while typing. */
	outlets?: readonly string[];
}

const ACCEPT = '.txt,.md,.html,.htm,.pdf,.docx,.eml,text/plain,text/html,application/pdf,message/rfc822';

/** Takes a pasted text or files with their outlet and day, has them read at once, and shows how far it is. */
export function AddBox({ replaces, outlets = [] }: Props) {
	const [text, setText] = useState('');
	const [files, setFiles] = useState<File[]>([]);
	const [outlet, setOutlet] = useState(replaces?.publisher ?? '');
	const [day, setDay] = useState(replaces?.published ?? '');
	const [noDay, setNoDay] = useState(false);
	const [over, setOver] = useState(false);
	const [askDay, setAskDay] = useState(false);
	const dayBox = useRef<HTMLInputElement>(null);
	const chooser = useRef<HTMLInputElement>(null);
	const id = useId();
	const { watch } = useJobs();

	const add = useMutation({
		mutationFn: () => {
			const head = {
				publisher: outlet.trim() || null,
				published: noDay ? null : day,
				replaces: replaces?.id ?? null,
			};
			return files.length ? api.addFiles(files, head) : api.addText({ text, ...head });
		},
		onSuccess: (received) => {
			if (received.job) watch(received.job);
			if (received.results.some((one) => one.outcome !== 'refused')) {
				setText('');
				setFiles([]);
			}
		},
	});

	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!day && !noDay) {
			setAskDay(true);
			dayBox.current?.focus();
			return;
		}
		add.mutate();
	};
	const take = (list: FileList | null | undefined) => {
		if (!list?.length) return false;
		// The chooser's list empties as soon as it is reset, so its files are taken out now.
		const taken = [...list];
		setFiles((now) => (replaces ? taken.slice(0, 1) : [...now, ...taken]));
		return true;
	};
	const ready = files.length > 0 || text.trim() !== '';

	return (
		<div className="add">
			<form
				onSubmit={submit}
				data-over={over ? '' : undefined}
				onDragOver={(event: DragEvent) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={(event: DragEvent) => {
					event.preventDefault();
					setOver(false);
					take(event.dataTransfer.files);
				}}
			>
				{files.length === 0 ? (
					<label className="field">
						<span>Text</span>
						<textarea
							className="input add-text"
							rows={6}
							value={text}
							placeholder="Paste a report, or drop files here"
							onChange={(event) => setText(event.target.value)}
							onPaste={(event: ClipboardEvent) => {
								if (take(event.clipboardData.files)) event.preventDefault();
							}}
						/>
					</label>
				) : (
					<ul className="add-files" aria-label="Files to read">
						{files.map((file, i) => (
							<li key={`${file.name} ${file.size} ${file.lastModified}`}>
								<span>{file.name}</span> <span className="quiet">{sizeWords(file.size)}</span>
								<button
									type="button"
									className="textbutton"
									aria-label={`Leave out ${file.name}`}
									onClick={() => setFiles(files.filter((_, at) => at !== i))}
								>
									Leave out
								</button>
							</li>
						))}
					</ul>
				)}
				<div className="row">
					<button type="button" className="button" onClick={() => chooser.current?.click()}>
						Choose files
					</button>
					<span className="quiet small">Text, HTML, PDF, DOCX or e-mail, 5 MB each</span>
					<input
						ref={chooser}
						type="file"
						hidden
						multiple={!replaces}
						accept={ACCEPT}
						aria-label="Files"
						onChange={(event) => {
							take(event.target.files);
							event.target.value = '';
						}}
					/>
				</div>
				<label className="field">
					<span>Outlet</span>
					<input
						className="input"
						list={`${id}-outlets`}
						value={outlet}
						placeholder="Who published it; empty if unknown"
						onChange={(event) => setOutlet(event.target.value)}
					/>
					<datalist id={`${id}-outlets`}>
						{outlets.map((one) => (
							<option key={one} value={one} />
						))}
					</datalist>
				</label>
				<div className="add-day">
					<label className="field">
						<span>Day of publication</span>
						<input
							ref={dayBox}
							className="input"
							type="date"
							max={today(new Date())}
							value={noDay ? '' : day}
							disabled={noDay}
							aria-invalid={askDay && !day && !noDay}
							aria-describedby={`${id}-day`}
							onChange={(event) => setDay(event.target.value)}
						/>
					</label>
					<label className="check">
						<input type="checkbox" checked={noDay} onChange={(event) => setNoDay(event.target.checked)} />
						Day unknown
					</label>
				</div>
				<p id={`${id}-day`} className="small quiet" role={askDay ? 'alert' : undefined}>
					{noDay
						? 'Days told as “Sunday” or “yesterday” will stay unknown.'
						: askDay && !day
							? 'Give the day, or tick that it is unknown.'
							: 'Days told as “Sunday” or “yesterday” are counted from it.'}
				</p>
				<button type="submit" className="button first" disabled={!ready || add.isPending}>
					{add.isPending ? 'Sending …' : replaces ? 'Read and replace' : 'Read'}
				</button>
			</form>
			{add.isError && <ProblemBox told={toldOf(add.error, 'adding a report')} />}
			{add.data && <AddResults received={add.data} />}
		</div>
	);
}

const sizeWords = (bytes: number) =>
	bytes < 1e5 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

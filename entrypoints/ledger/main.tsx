import { render } from 'preact';
import { keepBadge } from '../../components/badge.ts';
import { db } from '../../components/book.ts';
import { isSample } from '../../components/sample.ts';
import { LedgerApp } from './LedgerApp.tsx';

render(<LedgerApp />, document.getElementById('app') as HTMLElement);
if (!isSample) keepBadge(db);

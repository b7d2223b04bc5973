import { render } from 'preact';
import { keepBadge } from '../../components/badge.ts';
import { db } from '../../components/book.ts';
import { PopupApp } from './PopupApp.tsx';

render(<PopupApp />, document.getElementById('app') as HTMLElement);
keepBadge(db);

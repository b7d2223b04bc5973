import { render } from 'preact';
import { keepBadge } from '../../components/badge.ts';
import { db } from '../../components/book.ts';
import { isSample } from '../../components/sample.ts';
import { FormApp } from './FormApp.tsx';

render(<FormApp />, document.getElementById('app') as HTMLElement);
if (!isSample) keepBadge(db);

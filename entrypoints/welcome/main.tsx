import { render } from 'preact';
import { keepBadge } from '../../components/badge.ts';
import { db } from '../../components/book.ts';
import { isSample } from '../../components/sample.ts';
import { WelcomeApp } from './WelcomeApp.tsx';

render(<WelcomeApp />, document.getElementById('app') as HTMLElement);
if (!isSample) keepBadge(db);

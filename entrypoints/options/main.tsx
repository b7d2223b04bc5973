import { render } from 'preact';
import { keepBadge } from '../../components/badge.ts';
import { db } from '../../components/book.ts';
import { isSample } from '../../components/sample.ts';
import { OptionsApp } from './OptionsApp.tsx';

render(<OptionsApp />, document.getElementById('app') as HTMLElement);
if (!isSample) keepBadge(db);

import { render } from 'preact';
import { ReportApp } from './ReportApp.tsx';

render(<ReportApp />, document.getElementById('app') as HTMLElement);

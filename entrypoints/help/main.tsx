import { render } from 'preact';
import { HelpApp } from './HelpApp.tsx';

render(<HelpApp />, document.getElementById('app') as HTMLElement);

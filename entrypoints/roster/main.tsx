import { render } from 'preact';
import { RosterApp } from './RosterApp.tsx';

render(<RosterApp />, document.getElementById('app') as HTMLElement);

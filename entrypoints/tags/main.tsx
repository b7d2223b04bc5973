import { render } from 'preact';
import { TagsApp } from './TagsApp.tsx';

render(<TagsApp />, document.getElementById('app') as HTMLElement);

import { render } from 'preact';
import { PrivacyApp } from './PrivacyApp.tsx';

render(<PrivacyApp />, document.getElementById('app') as HTMLElement);
